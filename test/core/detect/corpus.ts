import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection, Kind } from '../../../src/core/detect/detection.ts';

interface CorpusExpectation {
	readonly anchor: string;
	readonly cursor: number;
	readonly kind: string;
	readonly values: readonly (number | string)[] | null;
	readonly why?: string;
	readonly shape?: readonly number[];
	readonly order?: string;
	readonly labels?: readonly string[];
	readonly ids?: readonly number[];
	readonly chosen?: number;
	readonly massMissing?: number;
	readonly truncated?: boolean;
	readonly missing?: readonly number[];
	readonly softMask?: readonly number[];
}

interface CorpusFile {
	readonly category: string;
	readonly file: string;
	readonly lang: string;
	readonly expect: readonly CorpusExpectation[];
}

/** What the detector said at one position of the corpus. */
export interface Outcome {
	readonly category: string;
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly anchor: string;
	/** The place is one where automatic features must stay silent. */
	readonly silent: boolean;
	/** What is wrong; undefined when the expectation holds. */
	readonly failure: string | undefined;
}

const folder = new URL('../../fixtures/corpus/', import.meta.url);

const kindNames = new Map<string, Kind>([
	['probs', 'probabilities'],
	['sigmoid', 'independent'],
	['token-sequence', 'sequence'],
]);

/** Runs the detector at every position of the held-out corpus. */
export function corpusOutcomes(): readonly Outcome[] {
	const manifest: { readonly samples: readonly CorpusFile[] } = JSON.parse(
		readFileSync(new URL('manifest.json', folder), 'utf8'),
	);
	return manifest.samples.flatMap(({ category, file, lang, expect }) => {
		const text = readFileSync(new URL(file, folder), 'utf8');
		return expect.map(expectation => {
			const { anchor, cursor, values } = expectation;
			const start = text.indexOf(anchor);
			assert.ok(start >= 0 && !text.includes(anchor, start + 1), `${file}: ${JSON.stringify(anchor)} occurs once`);
			const before = text.slice(0, start + cursor);
			return {
				category,
				file,
				anchor,
				line: before.split('\n').length,
				column: before.length - before.lastIndexOf('\n'),
				silent: values === null,
				failure: failureAt(text, start + cursor, lang, expectation),
			};
		});
	});
}

function failureAt(text: string, offset: number, lang: string, expectation: CorpusExpectation): string | undefined {
	let detection: Detection | undefined;
	try {
		detection = detectAt(text, offset, lang);
	} catch (error) {
		return `threw ${String(error)}`;
	}
	if (expectation.values === null) {
		return detection === undefined || detection.kind === 'other'
			? undefined
			: `speaks: ${described(detection)} (${expectation.why})`;
	}
	if (detection === undefined) return `silent: expected ${expectation.kind} [${expectation.values.join(' ')}]`;
	const wrong = [...differences(detection, expectation)];
	return wrong.length === 0 ? undefined : `${wrong.join('; ')}. Got ${described(detection)}`;
}

function* differences(detection: Detection, expectation: CorpusExpectation): Generator<string> {
	const { values, kind, shape, order, labels, ids, chosen, massMissing, truncated, missing, softMask } = expectation;
	const note = (type: 'missing' | 'softMask'): readonly number[] | undefined =>
		detection.notes.find((candidate): candidate is { type: typeof type; indices: readonly number[] } => {
			return candidate.type === type;
		})?.indices;
	yield* differs('values', [...detection.values], values!.map(Number)).map(
		() => `values should be [${values!.join(' ')}]`,
	);
	yield* differs('kind', detection.kind, kindNames.get(kind) ?? kind);
	if (shape !== undefined) yield* differs('shape', detection.shape, shape);
	if (order !== undefined) yield* differs('order', detection.order, order);
	if (labels !== undefined) yield* differs('labels', detection.labels, labels);
	if (ids !== undefined) yield* differs('ids', detection.ids, ids);
	if (chosen !== undefined) yield* differs('chosen', detection.chosen, chosen);
	if (massMissing !== undefined && !(Math.abs((detection.missingMass ?? NaN) - massMissing) < 1e-7)) {
		yield `missingMass should be ${massMissing}`;
	}
	if (truncated !== undefined) yield* differs('truncated', detection.truncated, truncated);
	if (missing !== undefined) yield* differs('missing', note('missing'), missing);
	if (softMask !== undefined) yield* differs('softMask', note('softMask'), softMask);
}

function differs(name: string, got: unknown, expected: unknown): readonly string[] {
	try {
		// deepEqual of the strict kind compares by Object.is: −0 and NaN are told apart.
		assert.deepEqual(got, expected);
		return [];
	} catch {
		return [`${name} should be ${JSON.stringify(expected)}`];
	}
}

function described({ kind, values, shape, labels, ids, chosen, reason }: Detection): string {
	const extras = { shape, labels, ids, chosen };
	return `${kind} [${values.slice(0, 12).join(' ')}] ${JSON.stringify(extras)} "${reason}"`;
}

/** Shares of the corpus: exact among the arrays, and spoken on among the silent places. */
export function corpusRates(outcomes: readonly Outcome[]): {
	readonly arrays: number;
	readonly exact: number;
	readonly silentPlaces: number;
	readonly falsePositives: number;
} {
	const silent = outcomes.filter(outcome => outcome.silent);
	const failed = (outcome: Outcome): boolean => outcome.failure !== undefined;
	const arrays = outcomes.length - silent.length;
	const missed = outcomes.filter(outcome => !outcome.silent && failed(outcome)).length;
	return { arrays, exact: arrays - missed, silentPlaces: silent.length, falsePositives: silent.filter(failed).length };
}
