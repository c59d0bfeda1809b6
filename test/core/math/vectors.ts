import { readFileSync } from 'node:fs';

/** A vector of `test/fixtures/vectors/softmax.json`, infinities restored. */
interface ReferenceCase {
	readonly name: string;
	readonly logits: readonly number[];
	readonly temperature: number;
	readonly softmax: readonly number[];
	readonly logSumExp: number;
	readonly logSoftmax: readonly number[];
	readonly entropyNats: number;
	readonly perplexity: number;
	readonly linear?: readonly number[] | null;
	/** Absent where a score is masked. */
	readonly sparsemax?: readonly number[];
	readonly entmax15?: readonly number[];
	readonly target: number;
	readonly crossEntropyNats: number;
	readonly crossEntropyGradient: readonly number[];
}

/** Energies, a mean energy, and the Boltzmann distribution that has it. */
interface BoltzmannCase {
	readonly name: string;
	readonly energies: readonly number[];
	readonly meanEnergy: number;
	readonly beta: number;
	readonly probabilities: readonly number[];
	readonly entropyNats: number;
}

/** A long vector given by a rule, and samples of its results. */
export interface GeneratedCase {
	readonly n: number;
	readonly a: number;
	readonly c: number;
	readonly temperature: number;
	readonly logSumExp: number;
	readonly entropyNats: number;
	readonly samples: readonly { readonly index: number; readonly softmax: number; readonly logSoftmax: number }[];
}

interface ReferenceVectors {
	readonly cases: readonly ReferenceCase[];
	readonly generated: readonly GeneratedCase[];
	readonly boltzmann: readonly BoltzmannCase[];
}

function readVectors(): ReferenceVectors {
	const file = new URL('../../fixtures/vectors/softmax.json', import.meta.url);
	return JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) => {
		if (value === '-Infinity') return -Infinity;
		return value === 'Infinity' ? Infinity : value;
	});
}

const parsed = readVectors();

export const referenceCases = parsed.cases;
export const generatedCases = parsed.generated;
export const boltzmannCases = parsed.boltzmann;

/** The logits of a generated case: ((a·i + c) mod 65536) / 4096 − 8. */
export function generatedLogits({ n, a, c }: GeneratedCase): Float64Array {
	return Float64Array.from({ length: n }, (_, index) => ((a * index + c) % 65536) / 4096 - 8);
}

/** The distance of a result from its reference in units of the reference's last place; 0 when they are the same. */
export function ulpDistance(actual: number, expected: number): number {
	if (Object.is(actual, expected) || actual === expected) return 0;
	if (!Number.isFinite(actual) || !Number.isFinite(expected)) return Infinity;
	return Math.abs(actual - expected) / ulpOf(expected);
}

/** The unit in the last place of a finite double: 2⁻¹⁰⁷⁴ for subnormals and 0. */
export function ulpOf(value: number): number {
	const bits = new DataView(new ArrayBuffer(8));
	bits.setFloat64(0, value);
	const exponent = (bits.getUint16(0) >> 4) & 0x7ff;
	return 2 ** (Math.max(exponent, 1) - 1075);
}
