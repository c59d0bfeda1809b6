import { code } from './characters.ts';
import type { ConstructorForm } from './constructors.ts';
import { bareBracket, closingFault, isPair } from './closing.ts';
import { overArgumentName, toConstructorEnd } from './constructorCall.ts';
import { ElementReader, type ElementStatus } from './elementReader.ts';
import { prefixedOpener } from './elementPrefix.ts';
import type { Frame } from './frame.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { deepestNest } from './limits.ts';
import type { Fault, Nest } from './nest.ts';
import { type ChainLink, NestStack } from './nestStack.ts';
import { NumberSink } from './numberSink.ts';
import { noteComment } from './commentLabels.ts';
import { PlainRun } from './plainRun.ts';
import type { SourceText } from './sourceText.ts';
import { TokenScanner } from './tokenScanner.ts';

/**
 * Reads nested brackets of constants. It is given the chain of brackets around the cursor, outermost first, and reads
 * forward from the first one, once: every group that closes is judged, and the outermost sound one of the chain is the
 * result. Where an element spoils a group, all groups open at that point are spoiled, and reading goes on at the next
 * bracket of the chain; so positions only grow, and the time is linear in the text between the first bracket and the
 * end of the result. An explicit stack of at most `deepestNest` frames; no recursion, nothing allocated per number.
 */
export class NestReader {
	/** Why there is no result, or why no wider one. */
	fault: Fault | undefined;

	/** Called with each bracket that turned out to hold no array, while it was open. */
	onSpoiled: (bracket: number) => void = () => {};

	private readonly source: SourceText;
	private readonly traits: LanguageTraits;
	private readonly scanner: TokenScanner;
	private readonly sink: NumberSink;
	private readonly elements: ElementReader;
	private readonly plain: PlainRun;
	private readonly frames: Frame[] = [];
	private stack: NestStack;
	private cursor = 0;

	constructor(source: SourceText, traits: LanguageTraits, limit: number) {
		this.source = source;
		this.traits = traits;
		this.sink = new NumberSink(limit);
		this.scanner = new TokenScanner(source, traits);
		this.scanner.onComment = (start, end) => noteComment(source, this.sink, start, end);
		this.elements = new ElementReader(this.scanner, this.sink);
		this.plain = new PlainRun(source, this.sink, traits);
		this.stack = new NestStack(source, this.sink, [], this.frames);
	}

	/** The outermost rectangular nest around `cursor` among the groups of `chain`; undefined with a `fault`. */
	read(chain: readonly ChainLink[], cursor: number): Nest | undefined {
		this.stack = new NestStack(this.source, this.sink, chain, this.frames);
		this.cursor = cursor;
		this.fault = undefined;
		this.startAtNextLink();
		for (let frame = this.stack.top; frame !== undefined; frame = this.stack.top) this.step(frame);
		return this.stack.best;
	}

	/** The numbers of the whole text, as if brackets stood around it; undefined with a `fault`. */
	readBare(): Nest | undefined {
		return this.read([{ bracket: bareBracket, opening: { role: 'list', start: 0 } }], 0);
	}

	/** How many units were read as tokens so far, those read twice counted twice. */
	get work(): number {
		return this.scanner.passed;
	}

	private startAtNextLink(): void {
		const { stack } = this;
		stack.depth = 0;
		const link = stack.next;
		if (link === undefined) return;
		this.sink.clear();
		stack.gaps = [];
		this.elements.clear();
		stack.push(link.opening.start, link.bracket, link.opening.form);
		this.advance(link.bracket + 1);
	}

	/** What is open is no array. Reads on at the next bracket of the chain that was not reached yet. */
	private spoil(fault: Fault, position: number): void {
		this.fault = fault;
		this.stack.eachOpen(this.onSpoiled);
		this.stack.passLinks(position);
		if (fault.type === 'ragged') this.stack.spoilRows();
		this.startAtNextLink();
	}

	/** Takes the token at or after `position`, and the run of plain numbers that may begin there. */
	private advance(position: number): void {
		const frame = this.stack.top;
		const plain = frame !== undefined && !frame.afterItem && this.takesPlain(frame);
		this.scanner.nextAt(plain ? this.readPlain(frame, position) : position);
	}

	private takesPlain(frame: Frame): boolean {
		return frame.items !== 'groups' && frame.form === undefined && !frame.repeats && this.elements.label === undefined;
	}

	private readPlain(frame: Frame, position: number): number {
		const { plain, sink } = this;
		const before = sink.count;
		const end = plain.read(position);
		const added = sink.count - before;
		if (added > 0) {
			frame.addNumbers(added);
			frame.afterItem = plain.afterItem;
			if (added > 1 || !plain.afterItem) frame.comma = true;
		}
		return end;
	}

	private step(frame: Frame): void {
		const { scanner } = this;
		if (this.plain.full) {
			this.cut();
			return;
		}
		switch (scanner.type) {
			case 'end':
				if (frame.bracket === bareBracket) this.closeGroup(frame);
				else this.spoil({ type: 'unclosed' }, scanner.start);
				return;
			case 'close':
				this.closeGroup(frame);
				return;
			case 'comma':
				this.comma(frame);
				return;
			case 'semicolon':
				this.semicolon(frame);
				return;
			case 'ellipsis':
				this.gap(frame);
				return;
			case 'open':
			case 'number':
			case 'string':
			case 'word':
			case 'operator':
			case 'other':
				if (frame.afterItem && !this.isSeparated(frame)) {
					if (scanner.type === 'string' && frame.strings > 0 && frame.stringIndex === this.sink.count - 1) {
						// `"1" "5"` are one string, and no printed numbers.
						this.spoil({ type: 'element', start: frame.stringToken }, scanner.start);
						return;
					}
					this.spoil({ type: 'unseparated' }, scanner.start);
					return;
				}
				this.element(frame);
				return;
			default:
				scanner.type satisfies never;
		}
	}

	/** Whitespace separates where the language says so; rows need not even that. */
	private isSeparated(frame: Frame): boolean {
		const { scanner } = this;
		return this.traits.spaceSeparates && (scanner.spaced || (scanner.type === 'open' && frame.items === 'groups'));
	}

	private comma(frame: Frame): void {
		if (!frame.afterItem && !this.addHole(frame)) return;
		frame.afterItem = false;
		frame.comma = true;
		this.advance(this.scanner.end);
	}

	/** Nothing between two commas is a value left out. */
	private addHole(frame: Frame): boolean {
		const { scanner, sink } = this;
		if (frame.items === 'groups' || frame.form !== undefined || this.elements.label !== undefined) {
			this.spoilElement(scanner.start);
			return false;
		}
		if (!sink.push(NaN, scanner.start, scanner.start)) {
			this.cut();
			return false;
		}
		sink.missing.push(sink.count - 1);
		frame.addNumbers(1);
		return true;
	}

	private semicolon(frame: Frame): void {
		frame.afterItem = false;
		if (this.traits.semicolon === 'repeat' && frame.count === 1) frame.repeats = true;
		else if (this.traits.semicolon !== 'row' || !frame.endRow()) {
			this.spoilElement(this.scanner.start);
			return;
		}
		this.advance(this.scanner.end);
	}

	private gap(frame: Frame): void {
		const { scanner } = this;
		// `...name` spreads what the text does not show.
		const next = this.source.at(scanner.end);
		if (next > 0x40 && next !== code.closeBracket && next !== code.closeBrace) {
			this.spoilElement(scanner.start);
			return;
		}
		this.stack.gaps.push(scanner.start);
		frame.afterItem = true;
		frame.comma = true;
		scanner.next();
	}

	private element(frame: Frame): void {
		const { scanner } = this;
		const { start } = scanner;
		if (frame.repeats) {
			this.repeat(frame);
			return;
		}
		if (scanner.type === 'open' && this.isBareOpener(start)) {
			const tried = scanner.bracket === code.openParen && frame.form !== 'nest';
			const status = tried ? this.elements.readParenthesized(frame) : undefined;
			if (status === undefined) this.openGroup(frame, start, start, undefined);
			else this.settle(frame, status, start);
			return;
		}
		if (scanner.type === 'word' || scanner.type === 'operator' || scanner.type === 'open') {
			const prefixed = prefixedOpener(this.source, start, this.traits.macros);
			if (prefixed !== undefined) {
				this.openGroup(frame, start, prefixed.bracket, prefixed.form);
				return;
			}
		}
		if (frame.form === 'nest') {
			if (overArgumentName(scanner)) return;
			frame.form = undefined;
			this.spoil({ type: 'nothing' }, start);
			return;
		}
		if (frame.afterItem && this.takesPlain(frame)) {
			frame.afterItem = false;
			const end = this.readPlain(frame, start);
			if (end > start) {
				scanner.nextAt(end);
				return;
			}
		}
		this.settle(frame, this.elements.read(frame), start);
	}

	private settle(frame: Frame, status: ElementStatus, start: number): void {
		switch (status) {
			case 'item':
				frame.form = undefined;
				frame.afterItem = true;
				return;
			case 'label':
				frame.form = undefined;
				frame.afterItem = false;
				return;
			case 'full':
				this.cut();
				return;
			case 'fault':
				this.spoilElement(start);
				return;
			default:
				status satisfies never;
		}
	}

	private isBareOpener(position: number): boolean {
		const next = this.source.at(position + 1);
		if (this.source.at(position) !== code.openBracket || (next !== code.closeBracket && next !== code.dot)) return true;
		return prefixedOpener(this.source, position, this.traits.macros) === undefined;
	}

	private repeat(frame: Frame): void {
		const times = this.elements.readCount();
		if (times === undefined || times === 0 || this.scanner.type !== 'close') {
			this.spoil({ type: 'empty' }, this.scanner.start);
			return;
		}
		frame.repeats = false;
		frame.afterItem = true;
		const complete = this.sink.repeat(frame.firstValue, times);
		frame.count = times;
		if (!complete) this.cut();
	}

	private openGroup(frame: Frame, start: number, bracket: number, form: ConstructorForm | undefined): void {
		const besideNumbers = frame.items === 'numbers' && !frame.pairs;
		if (this.elements.label !== undefined || besideNumbers) {
			this.spoil(besideNumbers ? { type: 'ragged' } : { type: 'nothing' }, bracket);
			return;
		}
		if (this.stack.depth >= deepestNest) {
			this.spoil({ type: 'deep' }, bracket);
			return;
		}
		// Constructors inside the arguments of `List.of(` are its items; a bare list there is all it holds.
		if (frame.form === 'nest' || (frame.form === 'items' && start === bracket)) frame.wraps = true;
		frame.form = undefined;
		frame.lastGroup = bracket;
		this.stack.push(start, bracket, form);
		this.advance(bracket + 1);
	}

	private closeGroup(frame: Frame): void {
		const { scanner, sink } = this;
		const { start, end } = scanner;
		const fault = closingFault(frame, scanner, this.elements.label !== undefined);
		if (fault !== undefined) {
			this.spoil(fault, start);
			return;
		}
		const pair = isPair(frame, this.stack.below?.pairs);
		// A pair names a number of the list around it; alone it is a list with a word in it.
		if (pair ? this.stack.depth === 1 : frame.words > 0) {
			this.spoil({ type: 'element', start: frame.stringToken }, start);
			return;
		}
		this.stack.depth--;
		if (pair) sink.labelPair(frame.stringIndex, frame.stringStart, frame.stringEnd);
		else this.stack.record(frame, end, undefined);
		this.addToParent(frame, end, pair);
	}

	private addToParent(group: Frame, end: number, pair: boolean): void {
		const parent = this.stack.top;
		if (parent === undefined) {
			if (this.stack.best !== undefined) return;
			this.fault = { type: 'empty' };
			this.startAtNextLink();
			return;
		}
		const otherKeys = !pair && group.labelled && parent.items === 'groups' && !this.sameKeys(parent, group);
		if (otherKeys || !(pair ? parent.addNumbers(1) : parent.addGroup(group))) {
			this.spoil({ type: 'ragged' }, end);
			return;
		}
		if (pair) {
			parent.labelled = true;
			parent.pairs = true;
		}
		parent.afterItem = true;
		this.scanner.nextAt(end);
		if (parent.wraps) this.closeConstructor(parent);
	}

	/** True when a group's keys are those of the first group beside it: else they would not name the same columns. */
	private sameKeys(parent: Frame, group: Frame): boolean {
		const keyOf = (index: number): string | undefined => {
			const label = this.sink.labels.get(index);
			return label && this.source.slice(label.start, label.end);
		};
		for (let entry = 0; entry < group.count; entry++) {
			if (keyOf(parent.firstValue + entry) !== keyOf(group.firstValue + entry)) return false;
		}
		return true;
	}

	/** What follows the array in its constructor says how, and adds no numbers. */
	private closeConstructor(frame: Frame): void {
		const { scanner } = this;
		const { start } = scanner;
		if (!toConstructorEnd(scanner)) {
			this.spoil({ type: 'unclosed' }, scanner.start);
			return;
		}
		const { end } = scanner;
		this.stack.depth--;
		this.stack.record(frame, end, { start, end: scanner.start });
		this.addToParent(frame, end, false);
	}

	private cut(): void {
		this.stack.cut(Math.min(this.source.length, Math.max(this.scanner.start, this.cursor + 1)));
	}

	private spoilElement(start: number): void {
		this.spoil({ type: 'element', start }, start);
	}
}
