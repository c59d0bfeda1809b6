import type { TopKTies } from '../../src/core/math/samplers/topK.ts';
import { isRecord } from '../../src/protocol/viewState.ts';
import type { Slice } from './slice.ts';

/** The steps of a chain, in the order that llama.cpp has them. */
export const stepNames = ['penalties', 'topNSigma', 'topK', 'typical', 'topP', 'minP', 'temperature'] as const;

export type StepName = (typeof stepNames)[number];

/** Every number of a chain with the values that it may have. The temperature is the page's. */
const LIMITS = {
	repetition: [0.1, 10],
	presence: [-10, 10],
	frequency: [-10, 10],
	topNSigma: [0.01, 100],
	topK: [1, 1_000_000],
	typical: [0, 1],
	topP: [0, 1],
	minP: [0, 1],
} as const;

export type SettingName = keyof typeof LIMITS;

export const settingNames: readonly SettingName[] = [
	'repetition',
	'presence',
	'frequency',
	'topNSigma',
	'topK',
	'typical',
	'topP',
	'minP',
];

type ChainSettings = Readonly<Record<SettingName, number>>;

/** The chain without its temperature. */
export interface Chain {
	/** All steps, each once. */
	readonly order: readonly StepName[];
	readonly on: readonly StepName[];
	readonly settings: ChainSettings;
	readonly ties: TopKTies;
}

export interface SamplersState extends Chain {
	/** How often an entry came already, for penalties; after an edit some may be beyond the array. */
	readonly seen: readonly (readonly [entry: number, count: number])[];
	readonly seed: number;
	/** Whether the sample of this seed is shown. */
	readonly drawn: boolean;
}

export type SamplersChange =
	| { readonly type: 'move'; readonly step: StepName; readonly place: number }
	| { readonly type: 'turn'; readonly step: StepName; readonly on: boolean }
	/** A step whose number is changed is on from then. */
	| { readonly type: 'set'; readonly step: StepName; readonly setting: SettingName; readonly value: number }
	| { readonly type: 'adopt'; readonly chain: Chain }
	| { readonly type: 'see'; readonly entry: number; readonly count: number }
	| { readonly type: 'forgetSeen' }
	| { readonly type: 'draw'; readonly seed: number }
	| { readonly type: 'seed'; readonly seed: number }
	| { readonly type: 'clear' }
	| { readonly type: 'reset' };

export const MOST_SEEN = 99;
export const GREATEST_SEED = 2 ** 31 - 1;
const MOST_ENTRIES = 200;

/** The least and the greatest value of a setting. */
export function limitsOf(setting: SettingName): { readonly lowest: number; readonly highest: number } {
	const [lowest, highest] = LIMITS[setting];
	return { lowest, highest };
}

const initial: SamplersState = {
	order: stepNames,
	on: ['topK', 'topP', 'minP', 'temperature'],
	settings: {
		repetition: 1.1,
		presence: 0,
		frequency: 0,
		topNSigma: 1,
		topK: 40,
		typical: 0.95,
		topP: 0.95,
		minP: 0.05,
	},
	ties: 'cut',
	seen: [],
	seed: 1,
	drawn: false,
};

/** What the view of sampler chains keeps: the chain, the tokens that came, the sample. */
export const samplersSlice: Slice<SamplersState, SamplersChange> = {
	initial,
	reduce(state, change) {
		switch (change.type) {
			case 'move': {
				const rest = state.order.filter(name => name !== change.step);
				const order = rest.toSpliced(change.place, 0, change.step);
				return order.every((name, place) => name === state.order[place]) ? state : { ...state, order };
			}
			case 'turn':
				return { ...state, on: turned(state.on, change.step, change.on) };
			case 'set': {
				const settings = { ...state.settings, [change.setting]: change.value };
				return { ...state, settings, on: turned(state.on, change.step, true) };
			}
			case 'adopt':
				return { ...state, ...change.chain };
			case 'see': {
				const rest = state.seen.filter(([entry]) => entry !== change.entry);
				const seen = change.count > 0 ? [...rest, [change.entry, change.count] as const] : rest;
				return { ...state, seen: seen.slice(-MOST_ENTRIES) };
			}
			case 'forgetSeen':
				return state.seen.length === 0 ? state : { ...state, seen: [] };
			case 'draw':
				return { ...state, seed: change.seed, drawn: true };
			case 'seed':
				return { ...state, seed: change.seed };
			case 'clear':
				return { ...state, drawn: false };
			case 'reset':
				return initial;
			default:
				return change satisfies never;
		}
	},
	parse(stored) {
		if (!isRecord(stored)) return undefined;
		const { order, on, settings, ties, seen, seed, drawn } = stored;
		const steps = parseSteps(order);
		const switched = parseSteps(on);
		const numbers = parseSettings(settings);
		const counts = parseSeen(seen);
		if (steps?.length !== stepNames.length || switched === undefined || numbers === undefined) return undefined;
		if (counts === undefined || !isCount(seed, GREATEST_SEED) || typeof drawn !== 'boolean') return undefined;
		if (ties !== 'keep' && ties !== 'cut') return undefined;
		return { order: steps, on: switched, settings: numbers, ties, seen: counts, seed, drawn };
	},
	store: state => (state === initial ? undefined : state),
};

function turned(on: readonly StepName[], step: StepName, wanted: boolean): readonly StepName[] {
	if (on.includes(step) === wanted) return on;
	return wanted ? [...on, step] : on.filter(name => name !== step);
}

/** Known names, each at most once. */
function parseSteps(stored: unknown): readonly StepName[] | undefined {
	if (!Array.isArray(stored) || stored.length > stepNames.length) return undefined;
	const names = stored.flatMap(name => stepNames.filter(known => known === name));
	return names.length === stored.length && new Set(names).size === names.length ? names : undefined;
}

function parseSettings(stored: unknown): ChainSettings | undefined {
	if (!isRecord(stored)) return undefined;
	const read: Record<SettingName, number> = { ...initial.settings };
	for (const name of settingNames) {
		const value = stored[name];
		const { lowest, highest } = limitsOf(name);
		if (typeof value !== 'number' || !(value >= lowest && value <= highest)) return undefined;
		read[name] = value;
	}
	return Number.isSafeInteger(read.topK) ? read : undefined;
}

function parseSeen(stored: unknown): SamplersState['seen'] | undefined {
	if (!Array.isArray(stored) || stored.length > MOST_ENTRIES) return undefined;
	const seen: (readonly [number, number])[] = [];
	for (const pair of stored as unknown[]) {
		if (!Array.isArray(pair) || pair.length !== 2) return undefined;
		const [entry, count] = pair as unknown[];
		if (!isCount(entry, Number.MAX_SAFE_INTEGER) || !isCount(count, MOST_SEEN)) return undefined;
		seen.push([entry, count]);
	}
	return seen;
}

function isCount(value: unknown, most: number): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;
}
