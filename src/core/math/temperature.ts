/**
 * A temperature or one of its two limits. `'argmax'` is T → 0 (hardmax), `'uniform'` is T → ∞; neither is a number, so
 * that no formula meets 0 or ∞.
 */
export type TemperatureSetting = number | 'argmax' | 'uniform';
