import { arrangementOf, joined, transposed } from './arrangement.ts';
import { closerOf, code, isSpaceCode } from './characters.ts';
import { closingFault, isPair, pairRow } from './closing.ts';
import { toConstructorEnd } from './constructorCall.ts';
import type { ConstructorForm } from './constructors.ts';
import type { Frame } from './frame.ts';
import { deepestNest } from './limits.ts';
import type { Fault } from './nest.ts';
import type { NestStack } from './nestStack.ts';
import type { NumberSink } from './numberSink.ts';
import type { TokenScanner } from './tokenScanner.ts';

/** What does not fit into the nest, and where reading stood when that was known. */
export interface Misfit {
	readonly fault: Fault;
	readonly position: number;
}

/**
 * Opens and closes the groups of a nest: a group that closes is judged by itself, recorded, and becomes an item of the
 * group around it. It leaves the scanner at the first token that is not part of what has closed.
 */
export class NestGroups {
	private readonly stack: NestStack;
	private readonly scanner: TokenScanner;
	private readonly sink: NumberSink;

	constructor(stack: NestStack, scanner: TokenScanner, sink: NumberSink) {
		this.stack = stack;
		this.scanner = scanner;
		this.sink = sink;
	}

	/** Opens a group in `frame`, whose literal begins at `start`; or says why none may stand there. */
	open(
		frame: Frame,
		start: number,
		bracket: number,
		form: ConstructorForm | undefined,
		labelWaits: boolean,
	): Fault | undefined {
		// `("cat", [0.1, 0.9])` is no nest: a word stands before the list.
		const isBehindWord = frame.words > 0 && frame.words === frame.count && !this.scanner.traits.prefixCalls;
		if (isBehindWord && !frame.pairs) return { type: 'element', start: frame.stringToken };
		if (frame.items === 'numbers' && !frame.pairs) return { type: 'ragged' };
		if (labelWaits && !this.namesRows(frame)) return { type: 'nothing' };
		if (this.stack.depth >= deepestNest) return { type: 'deep' };
		// Constructors inside the arguments of `List.of(` are its items; a bare list there is all it holds.
		if (frame.form === 'nest' || (frame.form === 'items' && start === bracket)) {
			frame.wraps = true;
			frame.mayList = frame.form === 'items';
		}
		frame.form = undefined;
		if (frame.firstGroup < 0) frame.firstGroup = bracket;
		this.stack.push(start, bracket, form);
		return undefined;
	}

	/** `rbind(a = c(1, 2), b = c(3, 4))` of R: the names are those of the rows. */
	private namesRows({ start, bracket }: Frame): boolean {
		return bracket - start === 5 && /^[rc]bind$/.test(this.scanner.source.slice(start, bracket));
	}

	/** Closes `frame` at the scanner's token, and its constructor where it was all that one holds. */
	close(frame: Frame, labelWaits: boolean): Misfit | undefined {
		const { scanner, sink, stack } = this;
		const { start } = scanner;
		const end = transposedEnd(scanner);
		const areColumns = scanner.traits.matrixOf === 'rows';
		if (frame.rows > 0) pairRow(frame, sink);
		const fault = closingFault(frame, scanner, labelWaits);
		if (fault !== undefined) return { fault, position: start };
		const pair = isPair(frame, stack.below?.pairs);
		const single = frame.labelled && frame.count === 1 && stack.depth > 1;
		const dotted = single && (scanner.traits.prefixCalls || stack.below?.pairs === true);
		// A pair names a number of the list around it; alone it is a list with a word in it.
		if (pair ? stack.depth === 1 : frame.words > 0) {
			return { fault: { type: 'element', start: frame.stringToken }, position: start };
		}
		if (isRowVector(frame, scanner)) frame.vector = 'row';
		else if (this.joinsGroups(frame)) {
			const below = frame.rows > 0 && frame.slabs === 0;
			frame.arrangement = joined([frame.count, ...frame.groupShape], areColumns, below);
			if (frame.arrangement === undefined) return { fault: { type: 'ragged' }, position: start };
		}
		if (frame.start < frame.bracket && frame.items !== 'none' && !pair) this.arrange(frame, '', '');
		if (end > scanner.end) transpose(frame, areColumns);
		stack.depth--;
		if (dotted) return this.addToParent(frame, end, true);
		if (pair) sink.labelPair(frame.stringIndex, frame.stringStart, frame.stringEnd, frame.stringQuoted);
		else stack.record(frame, end, undefined);
		return this.addToParent(frame, end, pair);
	}

	/**
	 * Matrices in the brackets of one, below each other or side by side; with commas they are a list in Julia, and tuples
	 * and records are no matrices.
	 */
	private joinsGroups(frame: Frame): boolean {
		const { source, traits, bracket } = this.scanner;
		if (traits.matrixOf === 'nothing' || bracket !== code.closeBracket || frame.items !== 'groups') return false;
		const isTuple =
			traits.matrixOf === 'rows' && /^[\s[(]\($/.test(source.slice(frame.firstGroup - 1, frame.firstGroup + 1));
		if (isTuple || this.sink.labels.get(frame.firstValue) !== undefined) return false;
		if (frame.rows > 0) return frame.rowLength === 1;
		return frame.count > 1 && !(frame.comma && traits.matrixOf === 'rows');
	}

	private addToParent(group: Frame, end: number, pair: boolean): Misfit | undefined {
		const parent = this.stack.top;
		if (parent === undefined) return undefined;
		const otherKeys = !pair && group.labelled && parent.items === 'groups' && !this.sameKeys(parent, group);
		if (otherKeys && group.count === 1 && parent.becomePairs()) return this.addToParent(group, end, true);
		if (otherKeys || !(pair ? parent.addNumbers(1) : parent.addGroup(group))) {
			return { fault: { type: 'ragged' }, position: end };
		}
		if (pair) {
			parent.labelled = true;
			parent.pairs = true;
		}
		parent.afterItem = true;
		this.scanner.nextAt(end);
		if (parent.mayList) {
			parent.mayList = false;
			if (pair || this.anotherFollows()) {
				parent.wraps = false;
				parent.arrangement = undefined;
			}
		}
		return parent.wraps ? this.closeConstructor(parent) : undefined;
	}

	/** A comma and another list: the first one was an item, and not all that the constructor holds. */
	private anotherFollows(): boolean {
		const { source, type, end } = this.scanner;
		if (type !== 'comma') return false;
		let i = end;
		while (isSpaceCode(source.at(i))) i++;
		return closerOf(source.at(i)) !== 0;
	}

	/** True when a group's keys are those of the first group beside it: else they would not name the same columns. */
	private sameKeys(parent: Frame, group: Frame): boolean {
		const keyOf = (index: number): string | undefined => {
			const label = this.sink.labels.get(index);
			return label && this.scanner.source.slice(label.start, label.end);
		};
		for (let entry = 0; entry < group.count; entry++) {
			if (keyOf(parent.firstValue + entry) !== keyOf(group.firstValue + entry)) return false;
		}
		return true;
	}

	private arrange(frame: Frame, head: string, rest: string): void {
		const { source } = this.scanner;
		const shape = frame.shape();
		const arrangement = arrangementOf(source, frame.start, frame.bracket, shape, head, rest);
		if (arrangement !== undefined) frame.arrangement = arrangement;
		else if (shape.length === 2 && /^(?:t|transpose)$/.test(source.slice(frame.start, frame.bracket))) {
			transpose(frame, false);
		}
	}

	/** What follows the array in its constructor says how, and adds no numbers. */
	private closeConstructor(frame: Frame): Misfit | undefined {
		const { scanner } = this;
		const { start } = scanner;
		if (!toConstructorEnd(scanner)) return { fault: { type: 'unclosed' }, position: scanner.start };
		const end = transposedEnd(scanner);
		const head = scanner.source.slice(frame.bracket + 1, Math.min(frame.firstGroup, frame.bracket + longestHead));
		this.arrange(frame, head, scanner.source.slice(start, Math.min(scanner.start, start + longestRest)));
		if (end > scanner.end) transpose(frame, scanner.traits.matrixOf === 'rows');
		this.stack.depth--;
		this.stack.record(frame, end, { start, end: scanner.start });
		return this.addToParent(frame, end, false);
	}
}

function transpose(frame: Frame, areColumns: boolean): void {
	frame.arrangement = transposed(frame.shape(), frame.arrangement?.order ?? 'row-major', areColumns);
}

/** Behind the closing bracket, and behind the quote that transposes what it closes: `[1 2]'`, `[1 2].'`. */
function transposedEnd({ source, traits, end }: TokenScanner): number {
	if (!traits.transposes) return end;
	if (source.at(end) === code.quote) return end + 1;
	return source.at(end) === code.dot && source.at(end + 1) === code.quote ? end + 2 : end;
}

const longestHead = 64;
const longestRest = 256;

/** `[1 2 3]` of Julia: blanks put the items into one row. */
function isRowVector(frame: Frame, { traits, bracket }: TokenScanner): boolean {
	if (traits.matrixOf !== 'rows' || bracket !== code.closeBracket) return false;
	return frame.items === 'numbers' && frame.rows === 0 && !frame.comma && frame.count > 1;
}
