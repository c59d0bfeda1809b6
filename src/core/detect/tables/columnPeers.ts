import type { Column } from './columnEvidence.ts';
import { columnRole } from './columnRole.ts';

/** The columns of whose rows that of the cursor is one entry; they have a header. Alone it is an array of its own. */
export function peersOf(columns: readonly Column[], column: Column): readonly Column[] {
	const { shared } = column;
	if (shared !== undefined) {
		const group = columns.filter(other => other.numeric && other.shared === shared);
		if (group.length > 1) return group;
	}
	if (column.role === 'score' || column.role === 'index') return [column];
	const quantities = [...new Set(columns.map(other => other.shared))];
	const scores = new Set(quantities.filter(name => columnRole(name ?? '') === 'score'));
	const isOfGroup = (other: Column) => scores.has(other.shared);
	const grouped = scores.size > 0 && !isOfGroup(column) && columns.filter(isOfGroup).length > 1;
	const peers = columns.filter(
		other =>
			other.numeric &&
			other.role !== 'score' &&
			other.role !== 'index' &&
			other.percent === column.percent &&
			!(grouped && isOfGroup(other)),
	);
	return withoutCounts(peers, column);
}

/** The columns behind those that count the rows, and behind what was measured with them: `frame,t_sec,sit,walk`. */
function withoutCounts(peers: readonly Column[], column: Column): readonly Column[] {
	const first = peers[0];
	const others = peers.slice(1);
	// Whole numbers before columns of reals count the rows, whatever they are called.
	const counted = first?.index === 0 && !first.real && first !== column && others.every(({ real }) => real);
	const rest = counted && others.length > 0 ? others : peers;
	const classes = rest.slice(rest.findIndex(({ role }) => role !== 'measure'));
	const areClasses = classes.length > 1 && classes.every(({ role, real }) => role === 'class' && real);
	return areClasses && classes.includes(column) ? classes : rest;
}

/** The same without a header: whole numbers before a single column of reals are ids. */
export function peersWithoutHeader(columns: readonly Column[]): readonly Column[] {
	const numeric = columns.filter(column => column.numeric);
	const real = numeric.filter(column => column.real);
	return real.length === 1 && numeric.length < columns.length ? real : numeric;
}
