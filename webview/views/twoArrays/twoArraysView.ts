import { headline } from '../../../src/core/present/headline.ts';
import { rowCount, rowName } from '../../../src/core/present/rows.ts';
import type { Series } from '../../../src/core/present/series.ts';
import { undefinedSentence } from '../../../src/core/present/sentences.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import type { Steps } from '../../../src/core/steps.ts';
import type { Subject } from '../../../src/protocol/subject.ts';
import { type Axis, probabilityAxis } from '../../chart/axis.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { readingOf, type Reading } from '../../reading.ts';
import { prepareSliding, slidingReading } from '../../slidingReading.ts';
import type { TwoArraysChange, TwoArraysState } from '../../state/twoArraysState.ts';
import { isLong, subjectIndex, type Vector, vectorOf } from '../../vector.ts';
import { createStepped, type Stepped } from '../../stepped.ts';
import type { View, ViewContext, ViewModel } from '../view.ts';
import { type PairFigures, pairFiguresSteps } from './pairFigures.ts';
import { createPairFiguresView } from './pairFiguresView.ts';
import { outcomeName, type Pairing, pairingOf } from './pairing.ts';
import { type PairLines, pairLines } from './pairLines.ts';
import { argmaxSentence, type Leader, pairingSentence, pairSummary } from './pairSentences.ts';
import { createPairTable, type PairRow } from './pairTable.ts';

/** A row of A, and B. */
interface Arrays {
	readonly left: Subject;
	readonly row: number;
	readonly right: Vector;
}

/** All that no temperature changes of a pair. */
interface Pair {
	readonly left: Vector;
	readonly right: Vector;
	/** Whether A itself is shown. */
	readonly same: boolean;
	readonly pairing: Pairing;
	readonly lines: PairLines;
}

/** Two arrays that were asked for, and what is to be known before they are shown. */
interface Inquiry {
	readonly arrays: Arrays;
	readonly pair: Stepped<Arrays, Pair>;
	readonly figures: Stepped<{ readonly pair: Pair; readonly temperature: TemperatureSetting }, PairFigures | undefined>;
}

/** Two arrays: A, which was pinned, and B, which is shown. */
export function createTwoArraysView({ t, redraw, select, send }: ViewContext<TwoArraysChange>): View<TwoArraysState> {
	const begin = element('button', { type: 'button', class: 'action' }, t('Pin this array as A'));
	const pin = element('button', { type: 'button', class: 'quiet' }, t('Pin as A'));
	const unpin = element('button', { type: 'button', class: 'quiet' }, t('Unpin'));
	const names = [createName('A', 'linear-key'), createName('B', 'softmax-key thin-key')] as const;
	const sentence = element('p', { class: 'pair-sentence', id: 'two-arrays-sentence' });
	const remark = element('p', { class: 'chart-notes' });
	const picked = (entry: number) => {
		if (pair !== undefined) select(subjectIndex(pair.right, entry));
	};
	const table = createPairTable(t, { change: false, onPick: picked });
	const movers = createPairTable(t, { change: true, onPick: picked });
	const figures = createPairFiguresView(t);
	const still = element('p', { class: 'pair-sentence' }, t('No probability differs.'));
	const heading = element('h2', {}, t('Largest movers'));
	const body = element(
		'div',
		{ class: 'pair-body' },
		element('div', { class: 'pair-picture' }, table.element),
		element('div', { class: 'pair-side' }, figures.element, heading, movers.element, still),
	);
	const head = element(
		'div',
		{ class: 'pair-names' },
		element('div', {}, names[0].element, unpin),
		element('div', {}, names[1].element, pin),
	);

	const root = element('div', { class: 'two-arrays to-come' }, head, sentence, begin, remark, body);

	let revision = 0;
	let inquiry: Inquiry | undefined;
	let pair: Pair | undefined;
	let newest: readonly number[] | undefined;
	let axis: Axis | undefined;
	let order: readonly number[] | undefined;
	let summary: string | undefined;

	for (const button of [begin, pin]) button.addEventListener('click', () => send({ type: 'pin', revision }));
	unpin.addEventListener('click', () => send({ type: 'unpin' }));

	/** `undefined` where nothing is pinned. */
	function inquire(left: Subject | undefined, right: Vector): Inquiry | undefined {
		if (left === undefined) return undefined;
		const row = rowOfLeft(left, right);
		const arrays = inquiry?.arrays;
		if (arrays?.left === left && arrays.row === row && arrays.right === right) return inquiry;
		const known = pair?.left.subject === left && pair.left.row === row ? pair.left : undefined;
		return {
			arrays: { left, row, right },
			pair: createStepped(wanted => pairSteps(wanted, known), Object.is, redraw),
			figures: createStepped(
				wanted => figuresSteps(wanted.pair, wanted.temperature),
				(one, other) => one.temperature === other.temperature,
				redraw,
			),
		};
	}

	function showPair({ left, right, pairing, lines }: Pair, result: PairFigures, b: Reading): void {
		const a = isLong(left) ? slidingReading(left, b.temperature) : readingOf(left, b.temperature);
		if (a.figures === undefined || b.figures === undefined) return;
		order ??= result.movers;
		const nameOf = (outcome: number) => outcomeName(pairing, { left, right }, outcome);
		const leaders = [leaderOf(a, pairing.left, nameOf), leaderOf(b, pairing.right, nameOf)] as const;
		const argmax = argmaxSentence(...leaders, t);
		setText(sentence, argmax);
		setText(remark, pairingSentence(pairing, result.pooled, t));
		summary = pairSummary(argmax, result, t);

		const rowOf = (outcome: number): PairRow => {
			const [one, other] = [pairing.left[outcome]!, pairing.right[outcome]!];
			return {
				name: nameOf(outcome),
				entry: other < 0 ? undefined : other,
				left: one < 0 ? undefined : a.probabilityAt(one),
				right: other < 0 ? undefined : b.probabilityAt(other),
				leads: [leaders[0].outcome === outcome, leaders[1].outcome === outcome],
			};
		};
		const rows = lines.outcomes.map(rowOf);
		const others = othersRow(lines, a, b);
		axis = probabilityAxis(
			rows.reduce((most, row) => Math.max(most, row.left ?? 0, row.right ?? 0), 0),
			axis,
		);
		table.update(others === undefined ? rows : [...rows, others], axis.maximum);
		movers.update(order.map(rowOf), axis.maximum);
		// Where the table has every outcome, it has the movers too.
		const isWhole = lines.outcomes.length === pairing.left.length;
		table.element.classList.toggle('whole', isWhole);
		setAttribute(heading, 'hidden', isWhole);
		setAttribute(movers.element, 'hidden', isWhole || order.length === 0);
		setAttribute(still, 'hidden', order.length > 0);
		table.describe(summary);
		movers.describe(t('Largest movers'));
		figures.update(result, nameOf);
	}

	function othersRow({ left, right }: PairLines, a: Reading, b: Reading): PairRow | undefined {
		const count = Math.max(left.othersCount, right.othersCount);
		if (count === 0) return undefined;
		return {
			name: t('{0} others', formatCount(count)),
			entry: undefined,
			left: othersOf(a, left),
			right: othersOf(b, right),
			leads: [false, false],
		};
	}

	/** Why there is nothing to compare; `undefined` where there is. */
	function hindrance({ page }: ViewModel<TwoArraysState>, current: Pair | undefined): string | undefined {
		if (current === undefined) {
			return page.pinnedSource === undefined
				? t('Pin this array as A. The array that you visualize next is B.')
				: t('The pinned array A has not been found yet.');
		}
		if (current.same) return t('A is pinned. Visualize another array: it becomes B.');
		return reasonOf(current.left, 'A') ?? reasonOf(current.right, 'B');
	}

	/** No temperature makes a distribution of what is none. */
	function reasonOf({ atOne: distribution, subject }: Vector, name: 'A' | 'B'): string | undefined {
		if (distribution.state === 'distribution') return undefined;
		const why =
			distribution.state === 'undefined'
				? undefinedSentence(distribution.reason, subject.labels, t)
				: t('Together these numbers are no distribution.');
		return `${name}: ${why}`;
	}

	return {
		element: root,
		update(model) {
			const { reading, page } = model;
			const { vector, temperature } = reading;
			({ revision } = page);
			inquiry = inquire(page.pinned, vector);
			const next = inquiry?.pair.at(inquiry.arrays);
			const why = hindrance(model, next);
			const result =
				next === undefined || why !== undefined ? undefined : inquiry?.figures.at({ pair: next, temperature });
			const isPending = inquiry !== undefined && (next === undefined || (why === undefined && result === undefined));
			// Until all is known of long arrays, what was shown stays.
			setAttribute(root, 'aria-busy', isPending ? 'true' : undefined);
			if (isPending) return;
			root.classList.remove('to-come');
			if (next !== pair) {
				pair = next;
				axis = undefined;
				order = undefined;
			}
			const pinned = page.pinned !== undefined || page.pinnedSource !== undefined;
			setAttribute(head, 'hidden', !pinned);
			setAttribute(begin, 'hidden', pinned);
			names[0].show(pair?.left, t);
			names[1].show(pair?.same === true ? undefined : vector, t);
			setAttribute(pin, 'hidden', pair?.same === true);
			setAttribute(body, 'hidden', why !== undefined);
			setAttribute(remark, 'hidden', why !== undefined);
			newest = result?.movers;
			if (why !== undefined) {
				setText(sentence, why);
				summary = why;
			} else if (pair !== undefined && result !== undefined) showPair(pair, result, reading);
		},
		rest() {
			// Lines change their places only now: under a moving slider they would jump.
			if (newest !== undefined && newest !== order) {
				order = newest;
				redraw();
			}
			return summary;
		},
	};
}

function* pairSteps({ left, row, right }: Arrays, known: Vector | undefined): Steps<Pair> {
	const a = known ?? vectorOf(left, row);
	yield;
	const pairing = pairingOf(a, right);
	yield;
	const lines = pairLines(pairing, a, right);
	yield;
	prepareSliding(a);
	yield;
	return { left: a, right, same: isSame(a, right), pairing, lines };
}

function* figuresSteps(
	{ pairing, left, right }: Pair,
	temperature: TemperatureSetting,
): Steps<PairFigures | undefined> {
	const { distribution: a } = readingOf(left, temperature);
	yield;
	const { distribution: b } = readingOf(right, temperature);
	yield;
	return a.state === 'distribution' && b.state === 'distribution' ? yield* pairFiguresSteps(pairing, a, b) : undefined;
}

/** The rows of two matrices that have as many go together; of the same array, or another, the row that was pinned stays. */
function rowOfLeft(left: Subject, { subject, row }: Vector): number {
	const count = rowCount(left.shape);
	if (count > 1 && count === rowCount(subject.shape) && !isSameSource(left, subject)) return row;
	return Math.max(0, Math.min(count - 1, left.row));
}

function othersOf(reading: Reading, series: Series): number | undefined {
	return series.othersCount === 0 ? undefined : reading.along(series)?.others;
}

function isSameSource(one: Subject, other: Subject): boolean {
	return one.title === other.title && one.source.uri === other.source.uri;
}

function isSame(left: Vector, right: Vector): boolean {
	if (!isSameSource(left.subject, right.subject) || left.row !== right.row) return false;
	return (
		left.values.length === right.values.length &&
		left.values.every((value, entry) => Object.is(value, right.values[entry]))
	);
}

function leaderOf({ figures }: Reading, entries: Int32Array, nameOf: (outcome: number) => string): Leader {
	const { argmax, topProbability, ties } = figures!;
	const outcome = entries.indexOf(argmax);
	return { outcome, name: nameOf(outcome), probability: topProbability, ties };
}

/** Which array a letter stands for, and what its bars look like. */
function createName(
	letter: string,
	key: string,
): {
	readonly element: HTMLElement;
	show(vector: Vector | undefined, t: ViewContext<never>['t']): void;
} {
	const title = element('span', { class: 'pair-title' });
	const detail = element('span', { class: 'pair-size' });
	const frame = element(
		'p',
		{ class: 'pair-name' },
		element('span', { class: `key ${key}`, 'aria-hidden': 'true' }),
		element('strong', {}, letter),
		title,
		detail,
	);
	return {
		element: frame,
		show(vector, t) {
			setText(title, vector === undefined ? '—' : headline(vector.subject));
			const row =
				vector !== undefined && rowCount(vector.subject.shape) > 1
					? ` · ${t('row {0}', rowName(vector.subject, vector.row))}`
					: '';
			setText(detail, vector === undefined ? '' : `n = ${formatCount(vector.values.length)}${row}`);
		},
	};
}
