/** A call around what the loop goes through: `enumerate(`, `ipairs(`. */
const call = String.raw`\s*(?:[\w.]+\s*\(\s*)?[&*]?$`;

const loops: readonly RegExp[] = [
	// `for T in […]`, `for (const t of […])`, `foreach (float t in …)`, `for i, t in enumerate([…])`.
	new RegExp(
		String.raw`\b(?:for|foreach)\b\s*(?:\(|const\s|let\s|var\s|auto\s|mut\s|my\s)*[\w$&*<>:,() ]+?\s(?:in|of)${call}`,
	),
	// `for (double t : …)`, `for (t <- Seq(…))`, `for (@x (…))`.
	new RegExp(String.raw`\b(?:for|foreach)\s*\((?:[^()=;{}[\]]*(?::|<-))?${call}`),
	// `for t = […]`, `for i, t := range []float64{…}`.
	new RegExp(String.raw`\bfor\s+\w+(?:\s*,\s*\w+)*\s*:?=(?:\s*range)?${call}`),
	// `not in [16, 24]`, `t ∈ […]`.
	/(?:\bin|∈)\s*$/,
	// `[f t | t <- […]]`.
	/[|,]\s*\(?\w+\)?\s*<-\s*$/,
	/\((?:for|doseq|loop)\s+\[\s*[\w-]+\s+$/,
	// One test for each value.
	/\bparametrize\(\s*["']\w+["']\s*,\s*$|\b(?:it|test|describe)\.each\(\s*$/,
];

const pairLoop =
	/\bfor\s*\(?\s*(?:const\s+|let\s+|var\s+)?[([]?\s*&?\w+\s*,\s*&?(\w+)\s*[)\]]?\s+(?:in|of)\s*(?:[\w.]+\s*\(\s*)?[&*]?$/;

/** The second of the two names that a loop gives the parts of each pair: `for tok, lp in […]`; else empty. */
export function pairValueName(before: string): string {
	return pairLoop.exec(before)?.[1] ?? '';
}

/** Methods of what a loop goes through: `listOf(0.5, 1.0).forEach { … }`. */
const eachOne = new Set(['for each', 'for each indexed', 'each', 'each with index']);

/** True for the words of a method that takes the values one after another. */
export function isLoopMethod(words: readonly string[]): boolean {
	return eachOne.has(words.join(' '));
}

/** True behind the head of a loop, which takes the values of the literal there one after another. */
export function isLoopHead(before: string): boolean {
	return loops.some(loop => loop.test(before));
}
