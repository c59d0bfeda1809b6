import fc from 'fast-check';

/** Finite logits of a usual size, one or more. */
export const logitsArbitrary = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 });

/** Logits of any size, masks among them, at least one finite. */
export const wildLogitsArbitrary = fc
	.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-Infinity)), { maxLength: 40 })
	.chain(logits => fc.double({ noNaN: true, noDefaultInfinity: true }).map(finite => logits.concat(finite)));

/** Temperatures that a setting or a slider gives, and some beyond. */
export const temperatureArbitrary = fc.double({ min: 0.01, max: 100, noNaN: true });

/** Every temperature that is one. */
export const wildTemperatureArbitrary = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });
