import type { SliderScale, Stride } from '../../controls/sliderScale.ts';
import { GREATEST_SHIFT } from '../../state/precisionState.ts';

/** Below it the track is about even, above it equal ratios take equal lengths. */
const KNEE = 4;
const REACH = Math.asinh(GREATEST_SHIFT / KNEE);

/** A slider for a shift to either side of 0: whole numbers near 0, coarser steps farther out. */
export const shiftScale: SliderScale = {
	lowest: -GREATEST_SHIFT,
	highest: GREATEST_SHIFT,
	ticks: [-100, -10, 0, 10, 100],
	positionOf: shift => (Math.asinh(within(shift) / KNEE) / REACH + 1) / 2,
	valueAt(position) {
		const shift = KNEE * Math.sinh((2 * Math.min(1, Math.max(0, position)) - 1) * REACH);
		const unit = unitOf(Math.abs(shift), 'fine');
		// −0 would read "−0"
		return within(Math.round(shift / unit) * unit) + 0;
	},
	step(shift, direction, stride) {
		const from = within(shift);
		// Towards 0 the step is that of the stretch it leads into.
		const outwards = from === 0 || Math.sign(from) === direction;
		const unit = unitOf(outwards ? Math.abs(from) : Math.abs(from) - 0.5, stride);
		const steps = from / unit;
		const next = direction === 1 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
		return within(next * unit) + 0;
	},
};

function within(shift: number): number {
	return Math.min(GREATEST_SHIFT, Math.max(-GREATEST_SHIFT, shift));
}

function unitOf(distance: number, stride: Stride): number {
	const fine = distance < 20 ? 1 : distance < 100 ? 5 : 50;
	return stride === 'fine' ? fine : distance < 20 ? 10 : distance < 100 ? 20 : 100;
}
