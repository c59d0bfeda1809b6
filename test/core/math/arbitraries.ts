import fc from 'fast-check';
import { linearNormalize } from '../../../src/core/math/linear.ts';

// Rounding goes wrong once in thousands of cases: every property of the math is run so often.
fc.configureGlobal({ numRuns: 10_000 });

/** Finite logits of a usual size, one or more. */
export const logitsArbitrary = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 });

/** Logits of any size, masks among them, at least one finite. */
export const wildLogitsArbitrary = fc
	.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-Infinity)), { maxLength: 10 })
	.chain(logits => fc.double({ noNaN: true, noDefaultInfinity: true }).map(finite => logits.concat(finite)));

/** Temperatures that a setting or a slider gives, and some beyond. */
export const temperatureArbitrary = fc.double({ min: 0.01, max: 100, noNaN: true });

/** Every temperature that is one. */
export const wildTemperatureArbitrary = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });

/** A distribution over some outcomes, some of them impossible. */
export const distributionArbitrary = (length: number): fc.Arbitrary<Float64Array> =>
	fc
		.array(fc.oneof(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.constant(0)), {
			minLength: length - 1,
			maxLength: length - 1,
		})
		.chain(weights => fc.double({ min: 1e-3, max: 1, noNaN: true }).map(weight => weights.concat(weight)))
		.map(weights => linearNormalize(weights).values);
