import { closerOf } from './characters.ts';
import type { ConstructorForm } from './constructors.ts';
import { Frame } from './frame.ts';
import type { Nest } from './nest.ts';
import type { NumberSink } from './numberSink.ts';
import type { Opening } from './opening.ts';
import type { SourceText } from './sourceText.ts';

/** A bracket around the cursor that may hold a list. */
export interface ChainLink {
	readonly bracket: number;
	readonly opening: Opening;
}

/**
 * The brackets that are open while a nest is read, the chain of those around the cursor, and the outermost group of the
 * chain that has closed soundly so far. Frames are used again, so that the rows of a matrix allocate nothing.
 */
export class NestStack {
	depth = 0;
	best: Nest | undefined;
	/** A row of the chain stands in a ragged nest. */
	ragged = false;
	/** Positions of `...` between items. */
	gaps: number[] = [];

	private readonly source: SourceText;
	private readonly sink: NumberSink;
	private readonly frames: Frame[];
	private readonly chain: ChainLink[];
	private nextLink = 0;

	/** `frames` are used again from one stack to the next. */
	constructor(source: SourceText, sink: NumberSink, chain: readonly ChainLink[], frames: Frame[]) {
		this.source = source;
		this.sink = sink;
		this.chain = [...chain];
		this.frames = frames;
	}

	/** The innermost open bracket. */
	get top(): Frame | undefined {
		return this.depth === 0 ? undefined : this.frames[this.depth - 1];
	}

	/** The open bracket around the innermost one. */
	get below(): Frame | undefined {
		return this.depth < 2 ? undefined : this.frames[this.depth - 2];
	}

	/** The next bracket of the chain that was not reached yet. */
	get next(): ChainLink | undefined {
		return this.chain[this.nextLink];
	}

	/** Opens a bracket. */
	push(start: number, bracket: number, form: ConstructorForm | undefined): void {
		const frame = (this.frames[this.depth] ??= new Frame());
		frame.open(start, bracket, closerOf(this.source.at(bracket)), form, this.sink.count);
		this.passLinks(bracket);
		if (this.next?.bracket === bracket) {
			frame.onChain = true;
			this.nextLink++;
		}
		this.depth++;
	}

	/** Calls with each bracket that is open. */
	eachOpen(call: (bracket: number) => void): void {
		for (let i = 0; i < this.depth; i++) call(this.frames[i]!.bracket);
	}

	/** Leaves the links before `position` behind: they stand in what is read otherwise, or not at all. */
	passLinks(position: number): void {
		while (this.nextLink < this.chain.length && this.chain[this.nextLink]!.bracket < position) this.nextLink++;
	}

	/**
	 * What is open turned out ragged: the result is a row. Where the cursor stands in none, the first row becomes the next
	 * link.
	 */
	spoilRows(): void {
		this.ragged = true;
		if (this.best !== undefined) {
			this.best = { ...this.best, ragged: true };
			return;
		}
		const row = this.top?.firstGroup ?? -1;
		if (this.next === undefined && row >= 0 && this.chain.at(-1)?.bracket !== row) {
			this.chain.push({ bracket: row, opening: { role: 'list', start: row } });
		}
	}

	/** A group has closed soundly at `end`; of the chain, the one that closes last is the outermost. */
	record(frame: Frame, end: number, rest: Nest['arguments']): void {
		if (frame.onChain && this.sink.hasNumbers(frame.firstValue)) this.best = this.nest(frame, end, rest);
	}

	/** No more numbers are taken: the outermost group that has whole items is the result, up to `end`. */
	cut(end: number): void {
		const frame = this.frames.slice(0, this.depth).find(({ count, wraps }) => count > 0 && !wraps);
		if (frame !== undefined) {
			const nest = this.nest(frame, end, undefined);
			const shape = frame.items === 'numbers' ? [this.sink.count - frame.firstValue] : nest.shape;
			const length = shape.reduce((product, axis) => product * axis, 1);
			this.best = { ...nest, shape, lastValue: frame.firstValue + length, cut: true };
		}
		this.depth = 0;
	}

	private nest(frame: Frame, end: number, rest: Nest['arguments']): Nest {
		const { sink, ragged } = this;
		return {
			start: frame.start,
			end,
			firstValue: frame.firstValue,
			lastValue: sink.count,
			shape: frame.shape(),
			order: frame.arrangement?.order ?? 'row-major',
			arguments: rest,
			ellipses: this.gaps.filter(gap => gap > frame.start && gap < end),
			ragged,
			cut: false,
			sink,
		};
	}
}
