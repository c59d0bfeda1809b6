import { element, setText } from '../element.ts';
import { onceAtRest } from '../onceAtRest.ts';

/** A polite voice for screen readers. */
export interface Announcer {
	readonly element: HTMLElement;
	/** Says the last of many sentences, once they have stopped coming. Only that one is composed. */
	announce(compose: () => string): void;
	/** Takes back what was said last: it is no longer in sight. */
	clear(): void;
}

/** How long the slider must rest. */
const REST = 700;

export function createAnnouncer(): Announcer {
	const region = element('div', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
	let newest: (() => string) | undefined;
	const say = onceAtRest(REST, () => setText(region, newest?.() ?? ''));
	return {
		element: region,
		announce(compose) {
			newest = compose;
			say();
		},
		clear: () => setText(region, ''),
	};
}
