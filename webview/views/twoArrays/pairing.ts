import { labelAt, type Vector } from '../../vector.ts';

/** Which entries of two vectors are the same outcome. */
export interface Pairing {
	readonly by: 'label' | 'index';
	/** Parallel, one an outcome: the entry of A and of B, −1 where it has none. Those of B first, in its order. */
	readonly left: Int32Array;
	readonly right: Int32Array;
	readonly shared: number;
	readonly onlyLeft: number;
	readonly onlyRight: number;
}

/**
 * Pairs two vectors: by label where both have labels and share one, the second of a name with the second; else by index.
 * O(n).
 */
export function pairingOf(left: Vector, right: Vector): Pairing {
	const byLabel = pairedByLabel(left, right);
	if (byLabel !== undefined && byLabel.shared > 0) return byLabel;
	const partners = Int32Array.from(right.values, (_, entry) => (entry < left.values.length ? entry : -1));
	return finished('index', partners, left.values.length);
}

function pairedByLabel(left: Vector, right: Vector): Pairing | undefined {
	const [leftLabels, rightLabels] = [left.subject.labels, right.subject.labels];
	if (leftLabels === undefined || rightLabels === undefined) return undefined;
	const places = new Map<string, number[]>();
	// From the end, so that the first of a name is taken first.
	for (let entry = left.values.length - 1; entry >= 0; entry--) {
		const label = leftLabels[entry];
		if (label === undefined) continue;
		const known = places.get(label);
		if (known === undefined) places.set(label, [entry]);
		else known.push(entry);
	}
	const partners = Int32Array.from(right.values, (_, entry) => {
		const label = rightLabels[entry];
		return label === undefined ? -1 : (places.get(label)?.pop() ?? -1);
	});
	return finished('label', partners, left.values.length);
}

/** `partners` are the entries of A for each entry of B. */
function finished(by: Pairing['by'], partners: Int32Array, leftCount: number): Pairing {
	const taken = new Uint8Array(leftCount);
	let shared = 0;
	for (const entry of partners) {
		if (entry < 0) continue;
		taken[entry] = 1;
		shared++;
	}
	const onlyLeft = leftCount - shared;
	const left = new Int32Array(partners.length + onlyLeft);
	const right = new Int32Array(left.length).fill(-1);
	left.set(partners);
	for (let entry = 0; entry < partners.length; entry++) right[entry] = entry;
	let place = partners.length;
	for (let entry = 0; entry < leftCount; entry++) if (taken[entry] === 0) left[place++] = entry;
	return { by, left, right, shared, onlyLeft, onlyRight: partners.length - shared };
}

/** What an outcome is called: its label, else its index. Untrusted text. */
export function outcomeName(
	{ left, right }: Pairing,
	vectors: { readonly left: Vector; readonly right: Vector },
	outcome: number,
): string {
	const [a, b] = [left[outcome]!, right[outcome]!];
	const label = b >= 0 ? labelAt(vectors.right, b) : undefined;
	return label ?? (a >= 0 ? labelAt(vectors.left, a) : undefined) ?? `[${b >= 0 ? b : a}]`;
}
