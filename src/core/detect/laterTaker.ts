import type { SourceText } from './sourceText.ts';

const reach = 800;
const identifier = /^[A-Za-z_$][\w$.]*$/;
/** In the order in which they are looked for: a softmax written out begins with `exp`. */
const takers = [String.raw`\w*soft_?max\w*|log_?sum_?exp\w*|\w*cross_?entropy\w*`, String.raw`\bexp\b`];

/**
 * The function of scores that a variable is given to in the lines behind its literal, which ends at `end`: `x = [1, 2]`, then
 * `softmax(x)`, `x.softmax(0)`, `nn.Softmax(dim=0)(x)` or `x |> softmax`; else `exp`, of `np.exp(x)` or `x.map(Math.exp)`.
 * Undefined where the variable is assigned again before, or none is there. Cost: a look at 800 characters.
 */
export function laterTaker(source: SourceText, name: string, end: number): string | undefined {
	if (!identifier.test(name)) return undefined;
	const behind = source.slice(end, Math.min(source.length, end + reach));
	if (!/soft_?max|exp\b|entropy/i.test(behind)) return undefined;
	const variable = name.replaceAll(/[.$]/g, String.raw`\$&`);
	const again = new RegExp(String.raw`(?<![\w.])${variable}\s*(?::=|=(?![=>])|<-)`).exec(behind);
	const until = again === null ? behind : behind.slice(0, again.index);
	for (const names of takers) {
		const use = new RegExp(
			String.raw`(${names})!?\s*\((?:[^()\n]*\)\s*\()?\s*(?:[&*@$]|mut\s)*${variable}(?!\w)|` +
				String.raw`(?<![\w.])${variable}\s*(?:\.|\|>)\s*(?:map\s*\((?:\w+\s*=>)?\s*)?(?:\w+\s*(?:\.|::)\s*)*(${names})|` +
				String.raw`(${names})[ \t]+${variable}(?!\w)`,
			'i',
		).exec(until);
		if (use !== null) return use[1] ?? use[2] ?? use[3];
	}
	return undefined;
}
