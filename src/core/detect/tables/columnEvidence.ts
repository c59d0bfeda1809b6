import type { ColumnRole } from './columnRole.ts';
import type { TableFacts } from './tableArray.ts';

/** A column of the sample. */
export interface Column {
	readonly index: number;
	readonly name: string;
	readonly role: ColumnRole;
	/** The quantity that its name shares with other columns: `logit` of `logit_cat`. */
	readonly shared: string | undefined;
	readonly numeric: boolean;
	/** A number of it has a fraction or an exponent. */
	readonly real: boolean;
	/** A number of it is negative. */
	readonly signed: boolean;
	/** A number of it has the sign of percent. */
	readonly percent: boolean;
}

/** What benchmarks rate. */
const rated = /^(?:models?|methods?|systems?|runs?|teams?|players?|students?|users?|subjects?|exams?|variants?)$/i;

/** True for the name of a column of what reaches points: models, teams, students. */
export function isRatedName(name: string | undefined): boolean {
	return rated.test(name ?? '');
}

/** `Model | Params | Score`: points that systems or people reached, and no scores of classes. */
export function isBenchmark(columns: readonly Column[], column: Column, labels: Column | undefined): boolean {
	if (!/^(?:overall |total |final )?scores?$/i.test(column.name)) return false;
	return isRatedName(labels?.name) || (labels?.role !== 'token' && columns.some(({ role }) => role === 'measure'));
}

/** What a column proves by its name and by what labels it; `unnamed` tells it of one that no word calls scores. */
export function columnEvidence(
	column: Column,
	labels: Column | undefined,
	unnamed: 'array' | 'table',
): TableFacts['evidence'] {
	switch (column.role) {
		case 'score':
			return 'array';
		case 'index':
		case 'measure':
			return 'measures';
		case 'token':
		case 'class':
			// A column of its own beside tokens or classes: `token,value`.
			if (isNamed(labels) && column.real && (unnamed === 'array' || column.signed)) return 'array';
			return 'table';
		default:
			return column.role satisfies never;
	}
}

/** Tokens or classes name the rows, or the keys of a map. */
function isNamed(labels: Column | undefined): boolean {
	return labels?.role === 'token' || (labels?.numeric === false && /^key$/i.test(labels.name));
}
