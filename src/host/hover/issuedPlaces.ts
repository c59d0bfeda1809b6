import type { SourceKey } from '../../protocol/subject.ts';

/** More than one hover's links are rarely alive; a few hundred leave room for hovers that stay open. */
const MOST_PLACES = 256;

/**
 * The places that hover links lead to. A link carries a random token and nothing of the document; a token that was not
 * issued here leads nowhere.
 */
export class IssuedPlaces {
	private readonly places = new Map<string, SourceKey>();

	/** A new token for a place; the oldest is forgotten when there are too many. */
	issue(place: SourceKey): string {
		const token = crypto.randomUUID();
		this.places.set(token, place);
		const [oldest] = this.places.keys();
		if (this.places.size > MOST_PLACES && oldest !== undefined) this.places.delete(oldest);
		return token;
	}

	/** The place of a token; `undefined` for anything else, whatever it is. */
	find(token: unknown): SourceKey | undefined {
		return typeof token === 'string' ? this.places.get(token) : undefined;
	}
}
