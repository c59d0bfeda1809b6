import { linearSentence } from '../../../src/core/present/sentences.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { Reading } from '../../reading.ts';
import type { RivalName } from '../../state/compareState.ts';
import { isLong, type Vector } from '../../vector.ts';
import type { rivalOf as computeRival } from './rivals.ts';

/** What softmax is compared with, at one temperature. */
export interface Rival {
	readonly name: RivalName;
	/** Parallel to the vector; `undefined` where there are none, or not yet. */
	readonly values: Float64Array | undefined;
	/** Whether these are a distribution: only then they are drawn. */
	readonly holds: boolean;
	/** What it loses against softmax, or why there is none. */
	readonly sentence: string;
	/** Whether another temperature gives other values. */
	readonly followsTemperature: boolean;
}

/** Finds the rival of a reading, and keeps the last. */
export interface Rivalry {
	rivalOf(name: RivalName, reading: Reading): Rival;
}

type Compute = typeof computeRival;

/**
 * All but linear normalization is fetched when it is chosen first: `arrived` hears of it. Of a long vector a rival that
 * follows the temperature waits until the slider rests.
 */
export function createRivalry(t: Translate, arrived: () => void): Rivalry {
	let compute: Compute | undefined;
	let asked = false;
	let last: { readonly rival: Rival; readonly vector: Vector; readonly temperature: unknown } | undefined;

	async function fetchOthers(): Promise<void> {
		({ rivalOf: compute } = await import('./rivals.ts'));
		arrived();
	}

	function find(name: RivalName, reading: Reading): Rival {
		const waiting = { name, values: undefined, holds: false, sentence: '', followsTemperature: true };
		if (reading.distribution.state !== 'distribution') return waiting;
		if (name === 'linear') return linearRival(reading.vector, t);
		if (name === 'none') return waiting;
		if (compute === undefined) {
			if (!asked) void fetchOthers();
			asked = true;
			return waiting;
		}
		return compute(name, reading, t);
	}

	return {
		rivalOf(name, reading) {
			const { vector, temperature, settled } = reading;
			if (last !== undefined && last.vector === vector && last.rival.name === name && last.rival.sentence !== '') {
				const { rival } = last;
				if (!rival.followsTemperature || last.temperature === temperature) return rival;
				if (!settled && isLong(vector)) return { ...rival, values: undefined };
			}
			const rival = find(name, reading);
			last = { rival, vector, temperature };
			return rival;
		},
	};
}

/** The name in the list and in the legend. */
export function rivalTitle(name: RivalName, t: Translate): string {
	switch (name) {
		case 'linear':
			return t('linear');
		case 'hardmax':
			return t('hardmax');
		case 'sparsemax':
			return 'sparsemax';
		case 'entmax15':
			return 'entmax 1.5';
		case 'expExp':
			return 'exp∘exp';
		case 'softplus':
			return 'softplus';
		case 'square':
			return 'x²';
		case 'relu':
			return 'relu';
		case 'none':
			return t('nothing');
		default:
			return name satisfies never;
	}
}

function linearRival({ linear, values, subject }: Vector, t: Translate): Rival {
	const failure = linearSentence(linear.verdict, values, subject.labels, t);
	// nobody adds a constant to probabilities, and at T = 1 the bars beside the sentence are the same
	const isGiven = subject.kind === 'probabilities' || subject.kind === 'percent';
	return {
		name: 'linear',
		values: linear.values,
		holds: failure === undefined,
		sentence: failure ?? (isGiven ? '' : t('linear: adding a constant to all scores changes it.')),
		followsTemperature: false,
	};
}
