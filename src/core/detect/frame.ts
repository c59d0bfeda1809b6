import type { Arrangement } from './arrangement.ts';
import type { ConstructorForm } from './constructors.ts';

/** An open bracket of the nest that is being read, and what its items have shown so far. */
export class Frame {
	/** Where its literal begins (a constructor's name), and its bracket. */
	start = 0;
	bracket = 0;
	/** The code of the bracket that closes it. */
	closer = 0;
	/** A constructor's parenthesis, until its first argument shows what it holds. */
	form: ConstructorForm | undefined;
	/** It stands around the cursor. */
	onChain = false;
	/** Index of its first number. */
	firstValue = 0;
	/** Items so far, and whether they are numbers or groups of one shape. */
	count = 0;
	items: 'none' | 'numbers' | 'groups' = 'none';
	/** The shape of each group. */
	readonly groupShape: number[] = [];
	/** A constructor's parenthesis around one group: it adds no axis. */
	wraps = false;
	/** It wraps only if no other group follows. */
	mayList = false;
	/** Its items are labels and numbers by turns. */
	alternates = false;
	/** Its constructor's arguments say how its numbers lie. */
	arrangement: Arrangement | undefined;
	/** Of a wrapping parenthesis: where the further arguments begin. */
	argumentsStart = 0;
	/** An item was read and no separator since. */
	afterItem = false;
	/** A comma was read; `(1.5)` without one is a number in parentheses. */
	comma = false;
	/** An item had a label. */
	labelled = false;
	/** Its items are pairs of a word and a number. */
	pairs = false;
	/** Rows that a semicolon ended, their length, and the items before the present row. */
	rows = 0;
	rowLength = 0;
	rowStart = 0;
	/** What `;;` or `;;;` of Julia has ended so far, the rows of each, the most marks, and how many `;;` make a `;;;`. */
	slabs = 0;
	slabRows = 0;
	slabMarks = 0;
	pageSlabs = 0;
	/** Rows of one item are a matrix of one column, items apart by blanks one of one row, where the language has no others. */
	vector: 'plain' | 'column' | 'row' = 'plain';
	/** Items that are strings; among them those that are no numbers. */
	strings = 0;
	words = 0;
	/** Index, token and inner extent of the last string, and whether it may be a label: `"-inf"` is a number only. */
	stringNames = false;
	stringQuoted = true;
	stringIndex = 0;
	stringToken = 0;
	stringStart = 0;
	stringEnd = 0;
	/** A semicolon said that the item before it is repeated. */
	repeats = false;
	/** Where its first group began: the row to read where the nest turns out ragged. */
	firstGroup = -1;

	/** Makes it the frame of a new bracket. */
	open(start: number, bracket: number, closer: number, form: ConstructorForm | undefined, firstValue: number): void {
		this.start = start;
		this.bracket = bracket;
		this.closer = closer;
		this.form = form;
		this.firstValue = firstValue;
		this.onChain = false;
		this.count = 0;
		this.items = 'none';
		this.groupShape.length = 0;
		this.wraps = false;
		this.mayList = false;
		this.alternates = form === 'entries';
		this.arrangement = undefined;
		this.argumentsStart = 0;
		this.afterItem = false;
		this.comma = false;
		this.labelled = false;
		this.pairs = false;
		this.rows = 0;
		this.rowLength = 0;
		this.rowStart = 0;
		this.slabs = 0;
		this.slabMarks = 0;
		this.pageSlabs = 0;
		this.vector = 'plain';
		this.strings = 0;
		this.words = 0;
		this.repeats = false;
		this.firstGroup = -1;
	}

	/** Counts a number; false where the items so far are groups. */
	addNumbers(count: number): boolean {
		if (this.items === 'groups') return false;
		this.items = 'numbers';
		this.count += count;
		return true;
	}

	/** Counts a group; false where the items so far are numbers or of another shape, or the order of its numbers is its own. */
	addGroup(group: Frame): boolean {
		if (this.items === 'numbers' || (!this.wraps && group.isByColumns())) return false;
		if (this.items === 'none') {
			if (this.wraps) this.arrangement = group.arrangement;
			this.items = 'groups';
			this.groupShape.push(...group.shape());
		} else if (!group.hasShape(this.groupShape)) return false;
		this.count++;
		return true;
	}

	/** Its numbers are those of one column after the other. */
	private isByColumns(): boolean {
		if (this.arrangement?.order !== 'column-major') return false;
		return this.arrangement.shape.filter(length => length > 1).length > 1;
	}

	/** Takes groups of one labelled number each, whose keys differ, for pairs: `[{"a": 1.5}, {"b": -0.5}]`. */
	becomePairs(): boolean {
		if (this.items !== 'groups' || this.wraps || this.groupShape.length !== 1 || this.groupShape[0] !== 1) return false;
		this.items = 'numbers';
		this.groupShape.length = 0;
		return true;
	}

	/** Ends a row at a semicolon; false where it is not as long as the rows before. */
	endRow(): boolean {
		const length = this.count - this.rowStart;
		if (length === 0) return this.rows > 0;
		if (this.rows > 0 && length !== this.rowLength) return false;
		this.rows++;
		this.rowLength = length;
		this.rowStart = this.count;
		return true;
	}

	/** Ends a slab at so many semicolons; false where it is not like those before. */
	endSlab(marks: number): boolean {
		const rows = this.rows - this.slabs * this.slabRows;
		if (this.slabs > 0 && rows !== this.slabRows) return false;
		this.slabRows = rows;
		this.slabs++;
		if (marks > this.slabMarks) {
			if (this.slabMarks > 0) this.pageSlabs = this.slabs;
			this.slabMarks = marks;
			return true;
		}
		const endsPage = this.pageSlabs > 0 && this.slabs % this.pageSlabs === 0;
		return this.pageSlabs === 0 ? marks === this.slabMarks : endsPage === (marks === this.slabMarks);
	}

	/** Arranges all slabs where there are such: columns, rows side by side, or matrices. False where one is not whole. */
	arrangeSlabs(): boolean {
		const { slabs, slabRows, slabMarks, pageSlabs, rows, rowLength, count } = this;
		if (slabs === 0) return true;
		// `[[1, 2];; [3, 4]]`: its vectors are joined as they are by blanks.
		if (this.items === 'groups') return slabMarks === 2 && slabRows === 1 && rowLength === 1;
		const whole = rows / slabRows;
		const isColumns = slabMarks === 2 && slabRows > 1;
		if (!Number.isInteger(whole) || slabMarks > 3 || (isColumns && rowLength > 1)) return false;
		if (pageSlabs > 0) {
			const pages = whole / pageSlabs;
			if (!Number.isInteger(pages) || rowLength > 1) return false;
			this.arrangement = { shape: [slabRows, pageSlabs, pages], order: 'column-major' };
		} else if (isColumns) this.arrangement = { shape: [slabRows, whole], order: 'column-major' };
		else {
			const shape = slabMarks === 2 ? [1, count] : count === whole ? [1, 1, count] : [whole, slabRows, rowLength];
			this.arrangement = { shape, order: 'row-major' };
		}
		return true;
	}

	/** The axes of what it holds; rows of one item (`[1; 2; 3]`) are one vector. */
	shape(): number[] {
		if (this.arrangement !== undefined) return [...this.arrangement.shape];
		if (this.wraps) return [...this.groupShape];
		const axes = this.axes();
		return this.items === 'groups' ? [...axes, ...this.groupShape] : axes;
	}

	private axes(): number[] {
		if (this.rows > 1 && (this.rowLength > 1 || this.vector === 'column')) return [this.rows, this.rowLength];
		return this.vector === 'row' ? [1, this.count] : [this.count];
	}

	private hasShape(expected: readonly number[]): boolean {
		// The rows of a matrix come by the thousand: no array for each of them.
		if (this.items !== 'groups' && this.rows === 0 && this.vector === 'plain' && this.arrangement === undefined)
			return expected.length === 1 && expected[0] === this.count;
		const shape = this.shape();
		return shape.length === expected.length && shape.every((length, axis) => length === expected[axis]);
	}
}
