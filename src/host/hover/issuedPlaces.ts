import type { SourceKey } from '../../protocol/subject.ts';

/** A hover and the lines of a few editors are alive at a time; a few hundred leave room for those that stay open. */
const MOST_PLACES = 256;

/**
 * The places that links of hovers and of lines in the editor lead to. A link carries a random token and nothing of the
 * document; a token that was not issued here leads nowhere.
 */
export class IssuedPlaces {
	/** The ones issued last stand last. */
	private readonly places = new Map<string, SourceKey>();

	/** The token of a place, a new one where it has none; the oldest is forgotten when there are too many. */
	issue(place: SourceKey): string {
		const token = this.tokenOf(place) ?? crypto.randomUUID();
		this.places.delete(token);
		this.places.set(token, place);
		const [oldest] = this.places.keys();
		if (this.places.size > MOST_PLACES && oldest !== undefined) this.places.delete(oldest);
		return token;
	}

	/** The place of a token; `undefined` for anything else, whatever it is. */
	find(token: unknown): SourceKey | undefined {
		return typeof token === 'string' ? this.places.get(token) : undefined;
	}

	private tokenOf(place: SourceKey): string | undefined {
		for (const [token, { uri, offset }] of this.places) if (offset === place.offset && uri === place.uri) return token;
		return undefined;
	}
}
