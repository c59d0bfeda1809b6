import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	runSamplers,
	type SamplerOptions,
	type SamplerStep,
	type StepReport,
	type TokenFate,
} from '../../../../src/core/math/samplers/samplerChain.ts';
import { softmax } from '../../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../../src/core/math/sum.ts';
import '../arbitraries.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const stepArbitrary: fc.Arbitrary<SamplerStep> = fc.oneof(
	fc.record({ type: fc.constant('temperature' as const), temperature: fc.double({ min: 0.05, max: 20, noNaN: true }) }),
	fc.record({
		type: fc.constant('topK' as const),
		k: fc.integer({ min: 1, max: 9 }),
		ties: fc.constantFrom('keep' as const, 'cut' as const),
	}),
	fc.record({ type: fc.constant('topP' as const), p: share }),
	fc.record({ type: fc.constant('minP' as const), minP: share }),
	fc.record({ type: fc.constant('typical' as const), mass: share }),
	fc.record({ type: fc.constant('topNSigma' as const), n: fc.double({ min: 0.1, max: 4, noNaN: true }) }),
	fc.record({
		type: fc.constant('penalties' as const),
		repetition: fc.double({ min: 0.5, max: 2, noNaN: true }),
		presence: fc.double({ min: -2, max: 2, noNaN: true }),
		frequency: fc.double({ min: -2, max: 2, noNaN: true }),
		window: fc.nat({ max: 8 }),
	}),
);
/** Scores with ties and masks, one of them finite at least. */
const scoresArbitrary = fc
	.array(fc.oneof(fc.double({ min: -9, max: 9, noNaN: true }), fc.constantFrom(-Infinity, 0, 1)), { maxLength: 7 })
	.chain(scores => fc.double({ min: -9, max: 9, noNaN: true }).map(finite => scores.concat(finite)));
const optionsArbitrary = fc.record({
	history: fc.array(fc.nat({ max: 8 }), { maxLength: 4 }),
	minKeep: fc.integer({ min: 1, max: 3 }),
});

function ranChain(logits: readonly number[], steps: readonly SamplerStep[], options?: SamplerOptions) {
	const run = runSamplers(logits, steps, options);
	assert.ok(run.type === 'run');
	return run;
}

test('whatever the chain, a distribution over what is left comes out, and the reports add up', () => {
	fc.assert(
		fc.property(
			scoresArbitrary,
			fc.array(stepArbitrary, { maxLength: 4 }),
			optionsArbitrary,
			(logits, steps, options) => {
				const { reports, probabilities, fateOf } = ranChain(logits, steps, options);
				assert.ok(Math.abs(compensatedSum(probabilities) - 1) < 1e-14);
				let present = logits.filter(logit => logit > -Infinity).length;
				for (const { kept, dropped, massKept } of reports) {
					assert.equal(kept + dropped, present);
					assert.ok(kept >= Math.min(options.minKeep, present) && kept >= 1);
					assert.ok(massKept > 0 && massKept <= 1);
					present = kept;
				}
				const fates: readonly TokenFate[] = logits.map((_, index) => fateOf(index));
				assert.equal(fates.filter(({ type }) => type === 'kept').length, present);
				for (const [index, fate] of fates.entries()) {
					assert.equal(fate.type === 'masked', logits[index] === -Infinity);
					if (fate.type === 'kept') assert.equal(fate.probability, probabilities[index]);
					else assert.equal(probabilities[index], 0);
					if (fate.type === 'dropped') assert.equal(fate.reason.type, steps[fate.place]!.type);
				}
			},
		),
	);
});

test('every reason for dropping holds in its own figures', () => {
	fc.assert(
		fc.property(scoresArbitrary, stepArbitrary, (logits, step) => {
			const { fateOf } = ranChain(logits, [step]);
			for (const index of logits.keys()) {
				const fate = fateOf(index);
				if (fate.type !== 'dropped') continue;
				const { reason } = fate;
				switch (reason.type) {
					case 'topK':
						assert.ok(reason.rank >= reason.k);
						break;
					case 'topP':
						assert.ok(reason.massAbove >= reason.p - 1e-12);
						break;
					case 'minP':
						assert.ok(reason.ratio < reason.minP);
						break;
					case 'typical':
						assert.ok(reason.deviationNats > reason.cutoffNats);
						break;
					case 'topNSigma':
						assert.ok(reason.sigmas > reason.n);
						break;
					default:
						assert.fail(reason satisfies never);
				}
			}
		}),
	);
});

test('top-p keeps the fewest tokens that reach p', () => {
	fc.assert(
		fc.property(scoresArbitrary, share, (logits, p) => {
			const { reports, probabilities } = ranChain(logits, [{ type: 'topP', p }]);
			const sorted = softmax(logits).toSorted().toReversed();
			const mass = compensatedSum(sorted.subarray(0, reports[0]!.kept));
			assert.ok(mass >= p - 1e-12);
			if (p < 1) assert.ok(reports[0]!.kept === 1 || mass - sorted[reports[0]!.kept - 1]! < p);
			assert.ok(Math.abs(reports[0]!.massKept - mass) < 1e-14);
			assert.equal(Math.max(...probabilities) > 0, true);
		}),
	);
});

test('filters before and after a temperature see the same scores but for top-p and typical', () => {
	const filters = stepArbitrary.filter(({ type }) => type === 'topK' || type === 'topNSigma');
	fc.assert(
		fc.property(scoresArbitrary, filters, (logits, step) => {
			const warm: SamplerStep = { type: 'temperature', temperature: 3 };
			assert.deepEqual(ranChain(logits, [warm, step]).probabilities, ranChain(logits, [step, warm]).probabilities);
		}),
	);
});

test('a temperature step is softmax at that temperature, and two multiply', () => {
	fc.assert(
		fc.property(scoresArbitrary, fc.double({ min: 0.1, max: 10, noNaN: true }), (logits, temperature) => {
			const once = ranChain(logits, [{ type: 'temperature', temperature }]);
			assert.deepEqual(once.probabilities, softmax(logits, temperature));
			const twice = ranChain(logits, [
				{ type: 'temperature', temperature },
				{ type: 'temperature', temperature: 2 },
			]);
			assert.deepEqual(twice.probabilities, softmax(logits, 2 * temperature));
		}),
	);
});

test('penalties after a temperature act on x/T', () => {
	const penalties = { type: 'penalties', repetition: 2, presence: 0.5, frequency: 0.25, window: 8 } as const;
	const { probabilities } = ranChain([4, -4, 0], [{ type: 'temperature', temperature: 2 }, penalties], {
		history: [0, 1, 1],
	});
	// x/T = 2, −2, 0; then 2/2 − 0.5 − 0.25 and −2·2 − 0.5 − 2·0.25
	assert.deepEqual(probabilities, softmax([0.25, -5, 0]));
});

test('penalties look at the window only, and pass over tokens that are not listed', () => {
	const penalties = { type: 'penalties', repetition: 2, presence: 0, frequency: 0, window: 1 } as const;
	const { state, reports } = ranChain([4, 4, -Infinity], [penalties], { history: [0, 2, 99, 1] });
	assert.deepEqual(Array.from(state.logits), [4, 2, -Infinity]);
	const expected: readonly StepReport[] = [{ step: penalties, kept: 2, dropped: 0, massKept: 1 }];
	assert.deepEqual(reports, expected);
});

test('the order of the steps matters, as in the two programs', () => {
	const cut: SamplerStep = { type: 'minP', minP: 0.2 };
	const warm: SamplerStep = { type: 'temperature', temperature: 2 };
	assert.equal(ranChain([2, 0], [cut, warm]).fateOf(1).type, 'dropped');
	assert.equal(ranChain([2, 0], [warm, cut]).fateOf(1).type, 'kept');
});

test('a token says by which step it went and why', () => {
	const { fateOf, reports } = ranChain(
		[3, 2, 1, 0, -Infinity],
		[
			{ type: 'temperature', temperature: 2 },
			{ type: 'topK', k: 3, ties: 'cut' },
			{ type: 'topP', p: 0.8 },
		],
	);
	assert.deepEqual(fateOf(3), { type: 'dropped', place: 1, reason: { type: 'topK', rank: 3, k: 3 } });
	assert.deepEqual(fateOf(4), { type: 'masked' });
	const late = fateOf(2);
	assert.ok(late.type === 'dropped' && late.place === 2 && late.reason.type === 'topP');
	assert.ok(Math.abs(late.reason.massAbove - 0.8136765) < 1e-6);
	assert.deepEqual(
		reports.map(({ kept, dropped }) => [kept, dropped]),
		[
			[4, 0],
			[3, 1],
			[2, 1],
		],
	);
});

test('a long tail of one probability is ranked as far as it must be', () => {
	const logits = new Array<number>(5000).fill(0);
	const { reports } = ranChain(logits, [{ type: 'topP', p: 0.5 }]);
	assert.equal(reports[0]!.kept, 2500);
	assert.equal(ranChain(logits, [{ type: 'topP', p: 1 }]).reports[0]!.kept, 5000);
});

test('scores at the ends of the doubles overflow nowhere', () => {
	const ends = [Number.MAX_VALUE, -Number.MAX_VALUE, 0];
	assert.equal(ranChain(ends, [{ type: 'topNSigma', n: 1 }]).reports[0]!.kept, 1);
	assert.equal(ranChain(ends, [{ type: 'minP', minP: 0.1 }]).reports[0]!.kept, 1);
	const cold: SamplerStep = { type: 'temperature', temperature: 1e-300 };
	assert.deepEqual(Array.from(ranChain(ends, [cold, cold]).probabilities), [1, 0, 0]);
});

test('where softmax is undefined, so is the chain, with the reason', () => {
	assert.deepEqual(runSamplers([1, NaN], []), { type: 'undefined', reason: { type: 'nan', index: 1 } });
	assert.deepEqual(runSamplers([Infinity], []), { type: 'undefined', reason: { type: 'infinite', index: 0 } });
	assert.deepEqual(runSamplers([-Infinity], []), { type: 'undefined', reason: { type: 'allMasked' } });
	assert.deepEqual(runSamplers([], []), { type: 'undefined', reason: { type: 'empty' } });
});

test('a setting out of its range is refused with what was got', () => {
	const wrong: readonly (readonly [SamplerStep, RegExp])[] = [
		[{ type: 'temperature', temperature: 0 }, /temperature .* got 0/],
		[{ type: 'topK', k: 0, ties: 'cut' }, /k must be a whole number >= 1, got 0/],
		[{ type: 'topP', p: 1.1 }, /p must be from 0 to 1, got 1.1/],
		[{ type: 'minP', minP: -0.1 }, /minP must be from 0 to 1, got -0.1/],
		[{ type: 'typical', mass: NaN }, /mass must be from 0 to 1, got NaN/],
		[{ type: 'topNSigma', n: 0 }, /n must be finite and > 0, got 0/],
		[{ type: 'penalties', repetition: 0, presence: 0, frequency: 0, window: 1 }, /repetition .* got 0/],
		[{ type: 'penalties', repetition: 1, presence: NaN, frequency: 0, window: 1 }, /presence .* got NaN/],
		[{ type: 'penalties', repetition: 1, presence: 0, frequency: Infinity, window: 1 }, /frequency .* got Infinity/],
		[{ type: 'penalties', repetition: 1, presence: 0, frequency: 0, window: -1 }, /window .* got -1/],
	];
	for (const [step, message] of wrong) {
		assert.throws(() => runSamplers([1, 2], [step]), { name: 'RangeError', message });
	}
	assert.throws(() => runSamplers([1], [], { minKeep: 0 }), { name: 'RangeError', message: /minKeep .* got 0/ });
});

test('the input stays as it is', () => {
	const logits = Object.freeze([3, 2, 1]);
	ranChain(logits, [{ type: 'topK', k: 1, ties: 'cut' }]);
	assert.deepEqual(logits, [3, 2, 1]);
});
