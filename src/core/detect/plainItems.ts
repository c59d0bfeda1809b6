import type { Frame } from './frame.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { NumberSink } from './numberSink.ts';
import { longestRun, PlainRun } from './plainRun.ts';
import type { SourceText } from './sourceText.ts';

/** How much more room is made than a vector's first numbers let expect. */
const spareRoom = 1.02;

/** Takes runs of plain numbers into a frame, and makes room for those to come. */
export class PlainItems {
	/** Units read as runs of plain numbers so far. */
	passed = 0;

	private readonly source: SourceText;
	private readonly sink: NumberSink;
	private readonly run: PlainRun;

	constructor(source: SourceText, sink: NumberSink, traits: LanguageTraits) {
		this.source = source;
		this.sink = sink;
		this.run = new PlainRun(source, sink, traits);
	}

	/** The last run ended because the sink takes no more. */
	get full(): boolean {
		return this.run.full;
	}

	/** Reads the run of plain numbers that may begin with the element at `position`, and returns where it ends. */
	read(frame: Frame, position: number): number {
		const { run, sink } = this;
		const before = sink.count;
		const end = run.read(position);
		this.passed += end - position;
		const added = sink.count - before;
		if (added === 0) return end;
		if (added >= longestRun && before === frame.firstValue) this.expectAsMany(frame, end, (end - position) / added);
		frame.addNumbers(added);
		frame.afterItem = run.afterItem;
		if (added > 1 || !run.afterItem) frame.comma = true;
		return end;
	}

	/** A vector that goes on as it began, `width` units a number, ends at the next closing bracket. */
	private expectAsMany(frame: Frame, position: number, width: number): void {
		const { source, sink } = this;
		const reach = Math.min(source.length, position + sink.limit * width);
		const distance = source.slice(position, reach).indexOf(String.fromCharCode(frame.closer));
		if (distance <= 0) return;
		sink.expect(sink.count + Math.ceil((distance / width) * spareRoom));
		source.expect(position + distance + 1);
	}
}
