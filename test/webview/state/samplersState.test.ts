import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	type SamplersChange,
	type SamplersState,
	samplersSlice,
	stepNames,
} from '../../../webview/state/samplersState.ts';

const { initial } = samplersSlice;
const reduce = (state: SamplersState, change: SamplersChange) => samplersSlice.reduce(state, change);
const parse = (stored: unknown) => samplersSlice.parse(stored);
const store = (state: SamplersState) => samplersSlice.store(state);
const stepArbitrary = fc.constantFrom(...stepNames);
const changeArbitrary: fc.Arbitrary<SamplersChange> = fc.oneof(
	fc.record({ type: fc.constant('move' as const), step: stepArbitrary, place: fc.nat({ max: stepNames.length - 1 }) }),
	fc.record({ type: fc.constant('turn' as const), step: stepArbitrary, on: fc.boolean() }),
	fc.record({
		type: fc.constant('set' as const),
		step: fc.constant('topP' as const),
		setting: fc.constant('topP' as const),
		value: fc.double({ min: 0, max: 1, noNaN: true }),
	}),
	fc.record({ type: fc.constant('see' as const), entry: fc.nat({ max: 300 }), count: fc.nat({ max: 99 }) }),
	fc.record({ type: fc.constant('draw' as const), seed: fc.nat() }),
	fc.record({ type: fc.constant('seed' as const), seed: fc.nat() }),
	fc.constant({ type: 'clear' as const }),
	fc.constant({ type: 'reset' as const }),
);
const stateArbitrary = fc
	.array(changeArbitrary, { maxLength: 12 })
	.map(changes => changes.reduce((state, change) => reduce(state, change), initial));

test('whatever is done, every step is in the order once', () => {
	fc.assert(
		fc.property(stateArbitrary, ({ order, on }) => {
			assert.deepEqual(order.toSorted(), stepNames.toSorted());
			assert.equal(new Set(on).size, on.length);
		}),
	);
});

test('a step moves to its place, and the others keep their order', () => {
	fc.assert(
		fc.property(stateArbitrary, stepArbitrary, fc.nat({ max: stepNames.length - 1 }), (state, step, place) => {
			const { order } = reduce(state, { type: 'move', step, place });
			assert.equal(order.indexOf(step), place);
			assert.deepEqual(
				order.filter(name => name !== step),
				state.order.filter(name => name !== step),
			);
		}),
	);
});

test('a move to where a step is changes nothing', () => {
	assert.equal(reduce(initial, { type: 'move', step: 'topK', place: initial.order.indexOf('topK') }), initial);
});

test('a step whose number is changed is on', () => {
	const off = reduce(initial, { type: 'turn', step: 'topP', on: false });
	const { on, settings } = reduce(off, { type: 'set', step: 'topP', setting: 'topP', value: 0.5 });
	assert.ok(on.includes('topP'));
	assert.equal(settings.topP, 0.5);
});

test('a token that came no times is forgotten, and the latest are kept of very many', () => {
	const twice = reduce(initial, { type: 'see', entry: 7, count: 2 });
	assert.deepEqual(twice.seen, [[7, 2]]);
	assert.deepEqual(reduce(twice, { type: 'see', entry: 7, count: 0 }).seen, []);
	let many = twice;
	for (let entry = 10; entry < 400; entry++) many = reduce(many, { type: 'see', entry, count: 1 });
	assert.equal(many.seen.length, 200);
	assert.deepEqual(many.seen.at(-1), [399, 1]);
});

test('what was stored comes back', () => {
	fc.assert(
		fc.property(stateArbitrary, state => {
			const stored: unknown = JSON.parse(JSON.stringify(store(state) ?? null));
			if (stored !== null) assert.deepEqual(parse(stored), state);
		}),
	);
});

test('a stored state with a stranger in any field is refused', () => {
	const good = store(reduce(initial, { type: 'see', entry: 1, count: 1 }));
	assert.ok(typeof good === 'object' && good !== null && parse(good) !== undefined);
	const strangers: Record<string, readonly unknown[]> = {
		order: [undefined, [], ['topK'], [...stepNames, 'topK'], stepNames.map(() => 'topK'), 'topK'],
		on: [undefined, ['x'], ['topK', 'topK']],
		settings: [undefined, {}, { ...initial.settings, topK: 0 }, { ...initial.settings, topK: 1.5 }, { topP: '1' }],
		ties: [undefined, 'both'],
		seen: [undefined, [[1]], [[1, -1]], [[0.5, 1]], [[1, 1000]], Array.from({ length: 201 }, (_, entry) => [entry, 1])],
		seed: [undefined, -1, 0.5, 2 ** 31, NaN],
		drawn: [undefined, 1],
	};
	for (const [field, values] of Object.entries(strangers)) {
		for (const value of values) assert.equal(parse({ ...good, [field]: value }), undefined, field);
	}
});

test('no stored value makes it throw', () => {
	fc.assert(fc.property(fc.anything({ withNullPrototype: true }), stored => void parse(stored)));
});
