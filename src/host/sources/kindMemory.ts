import type { Kind } from '../../core/detect/detection.ts';
import { kinds } from '../../core/present/kindName.ts';
import type { KindChoice } from '../../protocol/messages.ts';
import { isRecord } from '../../protocol/viewState.ts';
import { type ArrayIdentity, identityOf, sameIdentity } from './arrayIdentity.ts';
import { type Replacement, type Stretch, stretchAfter } from './offsetEdits.ts';

/** Documents that are remembered; of more the ones used least recently are forgotten. */
const MOST_DOCUMENTS = 500;
/** Arrays of one document that are remembered; of more the ones chosen first are forgotten. */
const MOST_ARRAYS = 64;

/** An array of a document's present text. */
export interface ArrayPlace {
	readonly uri: string;
	/** Asked for only where a kind was chosen in the document. */
	readonly text: () => string;
	readonly range: Stretch;
	readonly shape: readonly number[];
}

/** A file or folder that has another address. */
interface Move {
	readonly from: string;
	readonly to: string;
}

interface Choice {
	readonly kind: Kind;
	readonly identity: ArrayIdentity;
	/** Where the array stands, once it was met in the open document. */
	readonly place?: { readonly range: Stretch; readonly shape: readonly number[] };
}

/**
 * The kinds that the reader chose, by document and array. While its document is open an array is the one that stands in
 * its stretch of text, which follows every edit. Where that is not known (the document was opened anew, the stretch
 * wiped out) it is the array with the same identity: text before it on its line, shape, and ordinal among those.
 */
export class KindMemory {
	/** Oldest first. */
	private readonly documents: Map<string, readonly Choice[]>;

	constructor(stored: unknown) {
		this.documents = parseChoices(stored);
	}

	/** The kind that was chosen for an array. */
	find(array: ArrayPlace): Kind | undefined {
		const choices = this.documents.get(array.uri);
		if (choices === undefined) return undefined;
		const found = matchOf(choices, array);
		if (found === undefined) return undefined;
		const met = { ...found, place: { range: array.range, shape: array.shape } };
		this.use(
			array.uri,
			choices.map(choice => (choice === found ? met : choice)),
		);
		return found.kind;
	}

	/** Remembers a kind for an array, or forgets the one that was chosen. */
	choose(array: ArrayPlace, kind: KindChoice): void {
		const { uri, text, range, shape } = array;
		const choices = this.documents.get(uri) ?? [];
		const before = matchOf(choices, array);
		const others = choices.filter(choice => choice !== before);
		if (kind === 'auto') return this.use(uri, others);
		const choice = { kind, identity: identityOf(text(), range.start, shape), place: { range, shape } };
		this.use(uri, [...others, choice].slice(-MOST_ARRAYS));
	}

	/** An edit of an open document moves its arrays. */
	edit(uri: string, replacements: readonly Replacement[]): void {
		this.change(uri, ({ kind, identity, place }) => {
			if (place === undefined) return { kind, identity };
			const range = stretchAfter(place.range, replacements);
			return range.start < range.end ? { kind, identity, place: { ...place, range } } : { kind, identity };
		});
	}

	/** A document was saved: what will be found again is what it says now. */
	save(uri: string, text: () => string): void {
		this.change(uri, choice => {
			const { place } = choice;
			return place ? { ...choice, identity: identityOf(text(), place.range.start, place.shape) } : choice;
		});
	}

	/** A document was closed: from now on its arrays are known by their identity only. */
	close(uri: string): void {
		this.change(uri, ({ kind, identity }) => ({ kind, identity }));
	}

	/**
	 * Files or folders have other addresses now, all at once: two may have exchanged theirs, one may have moved twice.
	 * Returns the new addresses of documents in which a kind was chosen.
	 */
	rename(moves: readonly Move[]): readonly string[] {
		const documents = Array.from(this.documents, ([uri, choices]) => ({ before: uri, after: uri, choices }));
		for (const { from, to } of moves) {
			const there = documents.filter(({ after }) => after === from || after.startsWith(`${from}/`));
			const resting = there.filter(({ before, after }) => before === after);
			for (const document of resting.length > 0 ? resting : there) {
				document.after = to + document.after.slice(from.length);
			}
		}
		const renamed = documents.filter(({ before, after }) => before !== after);
		for (const { before } of renamed) this.documents.delete(before);
		for (const { after, choices } of renamed) {
			this.use(after, choices);
			this.close(after);
		}
		return renamed.map(({ after }) => after);
	}

	has(uri: string): boolean {
		return this.documents.has(uri);
	}

	forget(uri: string): void {
		this.documents.delete(uri);
	}

	/** What the constructor reads. */
	toStore(): unknown {
		return Array.from(this.documents, ([uri, choices]) => ({
			uri,
			choices: choices.map(({ kind, identity }) => ({ kind, ...identity })),
		}));
	}

	private change(uri: string, changed: (choice: Choice) => Choice): void {
		const choices = this.documents.get(uri);
		if (choices !== undefined) this.documents.set(uri, choices.map(changed));
	}

	private use(uri: string, choices: readonly Choice[]): void {
		this.documents.delete(uri);
		if (choices.length > 0) this.documents.set(uri, choices);
		const [oldest] = this.documents.keys();
		if (this.documents.size > MOST_DOCUMENTS && oldest !== undefined) this.documents.delete(oldest);
	}
}

function matchOf(choices: readonly Choice[], { text, range, shape }: ArrayPlace): Choice | undefined {
	const placed = choices.find(({ place }) => place !== undefined && mostlySame(place.range, range));
	const lost = choices.filter(({ place }) => place === undefined);
	if (placed !== undefined || lost.length === 0) return placed;
	const identity = identityOf(text(), range.start, shape);
	return lost.find(choice => sameIdentity(choice.identity, identity));
}

/** True for stretches that share more than half of either: a constructor was put around the array, a row added to it. */
function mostlySame(one: Stretch, other: Stretch): boolean {
	const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
	return 2 * shared > Math.max(one.end - one.start, other.end - other.start);
}

/** What stands in the workspace's state may come from any version: whatever is no choice is dropped. */
function parseChoices(stored: unknown): Map<string, readonly Choice[]> {
	const documents = new Map<string, readonly Choice[]>();
	for (const entry of Array.isArray(stored) ? stored.slice(-MOST_DOCUMENTS) : []) {
		if (!isRecord(entry) || typeof entry['uri'] !== 'string' || !Array.isArray(entry['choices'])) continue;
		const choices = entry['choices'].slice(-MOST_ARRAYS).flatMap(choice => parseChoice(choice) ?? []);
		if (choices.length > 0) documents.set(entry['uri'], choices);
	}
	return documents;
}

function parseChoice(stored: unknown): Choice | undefined {
	if (!isRecord(stored)) return undefined;
	const { before, shape, ordinal } = stored;
	const kind = kinds.find(kind => kind === stored['kind']);
	if (kind === undefined || typeof before !== 'string' || typeof shape !== 'string') return undefined;
	return typeof ordinal === 'number' ? { kind, identity: { before, shape, ordinal } } : undefined;
}
