import { finish, type Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import { kindOf } from '../kind.ts';
import type { KindVerdict } from '../valueVerdict.ts';
import { type KindReason, kindReasons } from '../kindReasons.ts';
import { wordsOf } from '../nameParts.ts';
import type { Nest } from '../nest.ts';
import { notesOf } from '../notes.ts';
import { NumberSink } from '../numberSink.ts';
import { SourceText } from '../sourceText.ts';
import { type ValueFacts, valueFacts } from '../valueFacts.ts';
import { columnRole } from './columnRole.ts';
import type { TableNumber } from './tableNumber.ts';

/** What a form found out beside the numbers. */
export interface TableFacts {
	/** From the first to behind the last number, where nothing wider is named. */
	readonly start?: number;
	readonly end?: number;
	/** One vector where it is left out. */
	readonly shape?: readonly number[];
	/** Of the last axis. */
	readonly labels?: readonly (string | undefined)[];
	readonly ids?: readonly number[];
	/** What the numbers are called: the column's header, the variable. */
	readonly name?: string;
	/** What is said about them nearby. */
	readonly context?: string;
	readonly truncated?: boolean;
	readonly declaredShape?: readonly number[] | undefined;
	readonly dtype?: string | undefined;
	/** What stands before the numbers (`1.0e+03 *`) and multiplies each. */
	readonly factor?: number | undefined;
	/**
	 * What the form proves by itself. `array`: an array, whatever it is called. `table`: numbers that are scores only
	 * where a word says so, or where they are normalized. `measures`: the words say that they are none.
	 */
	readonly evidence: 'array' | 'table' | 'measures';
}

/** Numbers that are taken in one step. */
const numbersOfStep = 4096;

/** Collects the numbers of a table and makes a detection of them. */
export class TableArray {
	readonly #text: string;
	readonly #sink: NumberSink;
	#percents = 0;
	#cut = false;

	constructor(text: string, limit: number) {
		this.#text = text;
		this.#sink = new NumberSink(limit);
	}

	get count(): number {
		return this.#sink.count;
	}

	/** False where no more numbers are taken. */
	add(number: TableNumber): boolean {
		const sink = this.#sink;
		const index = sink.count;
		if (!sink.push(number.value, number.start, number.end)) {
			this.#cut = true;
			return false;
		}
		if (number.missing) sink.missing.push(index);
		if (number.percent) this.#percents++;
		if (number.oddity !== undefined) sink[number.oddity].push(index);
		return true;
	}

	/** Adds numbers in steps; false where not all of them are taken. */
	*addAll(numbers: Iterable<TableNumber>): Steps<boolean> {
		for (const number of numbers) {
			if (!this.add(number)) return false;
			if (this.count % numbersOfStep === 0) yield;
		}
		return true;
	}

	/** What a form of a few lines found. */
	detection(facts: TableFacts): Detection | undefined {
		return finish(this.detectionSteps(facts));
	}

	/** Undefined where fewer than two numbers, or nothing but missing ones, were found. */
	*detectionSteps(facts: TableFacts): Steps<Detection | undefined> {
		const sink = this.#sink;
		const { count } = sink;
		if (count < 2 || sink.missing.length === count) return undefined;
		const isMatrix = facts.shape !== undefined && facts.shape.length > 1;
		// A vector may be longer than what is taken of it.
		const columns = isMatrix ? facts.shape.at(-1)! : count;
		const kept = count - (count % columns);
		if (kept === 0) return undefined;
		const shape = isMatrix ? [kept / columns, columns] : [kept];
		const { factor } = facts;
		const values = sink.values.slice(0, kept);
		if (factor !== undefined) for (let i = 0; i < kept; i++) values[i] = scaled(values[i]!, factor);
		const numberRanges = sink.ranges.slice(0, kept * 2);
		const range = {
			start: Math.min(facts.start ?? numberRanges[0]!, numberRanges[0]!),
			end: Math.max(facts.end ?? 0, numberRanges[kept * 2 - 1]!),
		};
		const nest: Nest = {
			...range,
			firstValue: 0,
			lastValue: kept,
			shape: product(facts.shape) === kept && facts.shape !== undefined ? facts.shape : shape,
			order: 'row-major',
			arguments: undefined,
			ellipses: [],
			ragged: false,
			cut: this.#cut,
			sink,
		};
		const labels = facts.labels?.slice(0, columns);
		yield;
		// A quote may stand before the first number.
		const origin = Math.max(0, range.start - 1);
		const shown = valueFacts(new SourceText(this.#text, origin, range.end), nest, values, origin);
		yield;
		const verdict = this.#verdict(nest, values, shown, facts, labels);
		yield;
		const declared = {
			...(facts.declaredShape && { shape: facts.declaredShape }),
			...(facts.dtype !== undefined && { dtype: facts.dtype }),
		};
		return {
			range,
			values,
			numberRanges,
			shape: nest.shape,
			order: 'row-major',
			...(labels && labels.length === columns && { labels }),
			...(facts.ids && facts.ids.length === columns && { ids: facts.ids }),
			...verdict,
			truncated: facts.truncated ?? false,
			notes: notesOf(nest, values, shown, declared, false),
		};
	}

	#verdict(
		nest: Nest,
		values: Float64Array,
		shown: ValueFacts,
		facts: TableFacts,
		labels: TableFacts['labels'],
	): KindVerdict {
		const isPercent = percentColumn.test(facts.name ?? '') && columnRole(facts.name ?? '') === 'score';
		const percent = isPercent || (this.#percents > 0 && this.#percents + nest.sink.missing.length >= values.length);
		const words = {
			name: wordsOf(percent ? 'percent' : (facts.name ?? '')),
			context: wordsOf(facts.context ?? ''),
			taker: [],
		};
		const verdict = kindOf(values, shown, words, labels);
		// Beside their tokens they are candidates, whatever their sum: figures are rounded, or invented.
		if (verdict.reason === kindReasons.logProbabilitiesAboveOne && labels !== undefined) {
			return { kind: 'logprobs', reason: kindReasons.saysLogProbabilities };
		}
		const { evidence } = facts;
		// Any share is in percent: `CPU: 30%`.
		const isWhole = verdict.reason === kindReasons.sumsToHundred && evidence === 'table' && labels !== undefined;
		const proven =
			isWhole || (provesScores.has(verdict.reason) && !(evidence === 'measures' && verdict.kind === 'percent'));
		if (evidence === 'array' || proven || verdict.kind === 'other') return verdict;
		return {
			kind: 'other',
			reason: evidence === 'table' ? kindReasons.unnamed : kindReasons.namedOtherwise,
		};
	}
}

/**
 * A printed number times a power of ten as decimals multiply: 1.0005 by 1000 is 1000.5, where the product of doubles is
 * not.
 */
function scaled(value: number, factor: number): number {
	const exponent = Math.round(Math.log10(factor));
	const written = `${value}e${exponent}`;
	const isPlain =
		Number(`1e${exponent}`) === factor && Number.isFinite(value) && written.indexOf('e') === written.lastIndexOf('e');
	return isPlain ? Number(written) : value * factor;
}

/** The name of a column whose scores are in percent: `p (%)`. */
const percentColumn = /[([]\s*%\s*[)\]]\s*$/;

/** Reasons that hold for numbers of any table. */
const provesScores: ReadonlySet<KindReason> = new Set([
	kindReasons.saysLogits,
	kindReasons.takenAsLogits,
	kindReasons.sumsToOne,
	kindReasons.saysProbabilities,
	kindReasons.exponentialsSumToOne,
	kindReasons.saysLogProbabilities,
	kindReasons.saysPercent,
	kindReasons.saysIndependent,
	kindReasons.probabilitiesAboveOne,
	kindReasons.saysSequence,
]);

function product(shape: readonly number[] | undefined): number {
	return (shape ?? []).reduce((whole, axis) => whole * axis, 1);
}
