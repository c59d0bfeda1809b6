/** How far from the cursor a payload must have a key of its scores. */
const reach = 2 ** 16;

/**
 * A key of scores, as it is or escaped, with what gives it a value or asks for it, or with Clojure's colon before it;
 * `p` or `lp` with a fraction; or a class of ImageNet, as Keras decodes them. Every part is bounded, so that the search
 * is linear.
 */
const scoreKey =
	/(?:prob|logp|score|conf|logit|likelihood|relevance|similarity|weight|value|percent|resps)[\w-]{0,20}(?:\\{0,7}["'`]{0,2}>{0,2}\s{0,8}[:=]|["'](?:\]|\s{0,8}to\b)|["'\s]\s{0,8}->|(?<=:[\w-]{1,32})\s-?[\d.])|\bl?p["']?\s?[:=]\s?-?\d?\.|n\d{8}['"]/i;

/** The candidates of a script, an id, a text and a score each: `(464, "The", 0.5)`, `[-0.5, 464, "The"]`. */
const triple =
	/[([{](?:\d{1,6},\s?(?:(["'])[^"'\n]{1,40}\1,\s?-?\d?\.\d|-?\d?\.\d{1,20},\s?["'])|(["'])[^"'\n]{1,40}\2,\s?\d{1,6},\s?-?\d?\.\d|-\d?\.\d{1,20},\s?\d{1,6},\s?["'])/;
const nearest = 192;

/**
 * True where [start, end) of the text has a key of scores near the cursor, or the cursor stands among triples. Cost: a native
 * search of 128 KB at most.
 */
export function hasPayloadWords(text: string, cursor: number, start: number, end: number): boolean {
	const near = (far: number): string => text.slice(Math.max(start, cursor - far), Math.min(end, cursor + far));
	return scoreKey.test(near(reach)) || triple.test(near(nearest));
}
