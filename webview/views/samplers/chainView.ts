import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { element } from '../../element.ts';
import { type SamplersState, type StepName, stepNames } from '../../state/samplersState.ts';
import type { ChainOutcome } from './chainOutcome.ts';
import { createStepDrag } from './stepDrag.ts';
import { createStepView, type StepActs } from './stepView.ts';

/** The steps in their order, each with its switch and its number. */
export interface ChainView {
	readonly element: HTMLElement;
	update(state: SamplersState, temperature: TemperatureSetting, count: number, outcome: ChainOutcome): void;
}

/** How long neighbors take to their new places, in ms. */
const GLIDE = 120;

export interface ChainActs extends Omit<StepActs, 'moveBy'> {
	move(step: StepName, place: number): void;
}

export function createChainView(t: Translate, acts: ChainActs): ChainView {
	const list = element('ol', { class: 'chain', 'aria-label': t('Chain') });
	const still = matchMedia('(prefers-reduced-motion: reduce)');
	let order: readonly StepName[] = [];

	const steps = new Map(
		stepNames.map(name => [
			name,
			createStepView(name, t, {
				...acts,
				moveBy(step, places) {
					const place = order.indexOf(step) + places;
					if (place >= 0 && place < order.length) acts.move(step, place);
				},
			}),
		]),
	);
	const elementOf = (name: StepName) => steps.get(name)!.element;
	const drag = createStepDrag<StepName>({
		list,
		order: () => order,
		elementOf,
		move: (name, place) => acts.move(name, place),
	});
	for (const [name, { grip }] of steps) drag.attach(name, grip);

	/** Moves the others around the step that the pointer or the focus holds: moved itself, it would lose both. */
	function arrange(next: readonly StepName[]): void {
		const held = drag.dragged ?? next.find(name => elementOf(name).contains(document.activeElement)) ?? next[0]!;
		const first = order.length === 0;
		const tops = new Map(first ? [] : next.map(name => [name, elementOf(name).offsetTop]));
		order = next;
		const place = next.indexOf(held);
		if (first) list.append(elementOf(held));
		elementOf(held).before(...next.slice(0, place).map(elementOf));
		elementOf(held).after(...next.slice(place + 1).map(elementOf));
		drag.replaced();
		if (still.matches) return;
		for (const [name, top] of tops) {
			const way = top - elementOf(name).offsetTop;
			if (way === 0 || name === drag.dragged) continue;
			elementOf(name).animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], GLIDE);
		}
	}

	return {
		element: list,
		update(state, temperature, count, outcome) {
			if (state.order !== order && state.order.some((name, place) => name !== order[place])) arrange(state.order);
			order = state.order;
			for (const [name, step] of steps) {
				step.update(state, temperature, count, outcome.run.reports[outcome.names.indexOf(name)]);
			}
		},
	};
}
