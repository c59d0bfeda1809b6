import { finish, type Steps } from '../steps.ts';
import { code } from './characters.ts';
import { bareBracket, isBare, isSum } from './closing.ts';
import { leadingShapeEnd, overLeadingArgument } from './constructorCall.ts';
import type { ConstructorForm } from './constructors.ts';
import { ElementReader, type ElementStatus } from './elementReader.ts';
import { holdsNumber, isBareOpener, prefixedOpener } from './elementPrefix.ts';
import type { Frame } from './frame.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { Fault, Nest } from './nest.ts';
import { NestGroups } from './nestGroups.ts';
import { type ChainLink, NestStack } from './nestStack.ts';
import { NumberSink } from './numberSink.ts';
import { noteComment } from './commentLabels.ts';
import { PlainItems } from './plainItems.ts';
import { type SeparatorStatus, Separators } from './separators.ts';
import type { SourceText } from './sourceText.ts';
import { TokenScanner } from './tokenScanner.ts';

/** Units that are read in one step: a millisecond or so, and some more as long as the code is cold. */
const unitsOfStep = 2 ** 14;

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
	private readonly separators: Separators;
	private readonly plain: PlainItems;
	private readonly frames: Frame[] = [];
	private stack: NestStack;
	private groups: NestGroups;
	private cursor = 0;

	constructor(source: SourceText, traits: LanguageTraits, limit: number) {
		this.source = source;
		this.traits = traits;
		this.sink = new NumberSink(limit);
		this.scanner = new TokenScanner(source, traits);
		this.scanner.onComment = (start, end) => noteComment(source, this.sink, start, end);
		this.elements = new ElementReader(this.scanner, this.sink);
		this.separators = new Separators(this.scanner, this.sink);
		this.plain = new PlainItems(source, this.sink, traits);
		this.stack = new NestStack(source, this.sink, [], this.frames);
		this.groups = new NestGroups(this.stack, this.scanner, this.sink);
	}

	/** The outermost rectangular nest around `cursor` among the groups of `chain`; undefined with a `fault`. */
	read(chain: readonly ChainLink[], cursor: number): Nest | undefined {
		return finish(this.steps(chain, cursor));
	}

	/** The same in steps. */
	*steps(chain: readonly ChainLink[], cursor: number): Steps<Nest | undefined> {
		this.stack = new NestStack(this.source, this.sink, chain, this.frames);
		this.groups = new NestGroups(this.stack, this.scanner, this.sink);
		this.cursor = cursor;
		this.fault = undefined;
		let pause = this.passed + unitsOfStep;
		this.startAtNextLink();
		for (let frame = this.stack.top; frame !== undefined; frame = this.stack.top) {
			this.step(frame);
			if (this.passed < pause) continue;
			yield;
			pause = this.passed + unitsOfStep;
		}
		return this.stack.best;
	}

	/** The numbers of the whole text, as if brackets stood around it; undefined with a `fault`. */
	bareSteps(): Steps<Nest | undefined> {
		return this.steps([{ bracket: bareBracket, opening: { role: 'list', start: 0 } }], 0);
	}

	/** How many units were read as tokens so far, those read twice counted twice. */
	get work(): number {
		return this.scanner.passed;
	}

	private get passed(): number {
		return this.scanner.passed + this.plain.passed;
	}

	private startAtNextLink(): void {
		const { stack } = this;
		stack.depth = 0;
		const link = stack.next;
		// What is found keeps its numbers in the sink.
		if (link === undefined || stack.best !== undefined) return;
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
		this.scanner.nextAt(plain ? this.plain.read(frame, position) : position);
	}

	private takesPlain(frame: Frame): boolean {
		if (this.traits.lineBreak !== 'none') return false;
		return frame.items !== 'groups' && frame.form === undefined && !frame.repeats && this.elements.label === undefined;
	}

	private step(frame: Frame): void {
		const { scanner } = this;
		if (this.plain.full) {
			this.cut();
			return;
		}
		if (scanner.broken && !this.separators.lineBreak(frame)) {
			this.spoil({ type: 'ragged' }, scanner.start);
			return;
		}
		switch (scanner.type) {
			case 'end':
				if (isBare(frame)) this.closeGroup(frame);
				else this.spoil({ type: 'unclosed' }, scanner.start);
				return;
			case 'close':
				this.closeGroup(frame);
				return;
			case 'comma':
				this.separate(this.separators.comma(frame, this.elements.label !== undefined));
				return;
			case 'semicolon':
				this.separate(this.separators.semicolon(frame));
				return;
			case 'ellipsis':
				this.stack.gaps.push(scanner.start);
				this.separate(this.separators.gap(frame));
				return;
			case 'open':
			case 'number':
			case 'string':
			case 'word':
			case 'operator':
			case 'other':
				if (frame.afterItem && !this.separators.areApart(frame)) {
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

	private separate(status: SeparatorStatus): void {
		switch (status) {
			case 'separator':
				this.advance(this.scanner.end);
				return;
			case 'full':
				this.cut();
				return;
			case 'fault':
				this.spoilElement(this.scanner.start);
				return;
			default:
				status satisfies never;
		}
	}

	private element(frame: Frame): void {
		const { scanner } = this;
		const { start } = scanner;
		if (isSum(frame, scanner)) {
			this.spoilElement(start);
			return;
		}
		if (frame.repeats) {
			this.repeat(frame);
			return;
		}
		if (scanner.type === 'open' && this.elements.readKey(frame)) {
			this.settle(frame, 'label', start);
			return;
		}
		if (scanner.type === 'open' && this.traits.bracketedTypes && scanner.bracket === code.openBracket) {
			this.settle(frame, this.elements.read(frame), start);
			return;
		}
		if (scanner.type === 'open' && isBareOpener(this.source, start, this.traits)) {
			const behindShape = frame.form === 'nest' ? leadingShapeEnd(this.source, start) : start;
			if (behindShape > start) {
				scanner.nextAt(behindShape);
				return;
			}
			const tried = scanner.bracket === code.openParen && frame.form !== 'nest';
			const status = tried ? this.elements.readParenthesized(frame) : undefined;
			if (status === undefined) this.openGroup(frame, start, start, undefined);
			else this.settle(frame, status, start);
			return;
		}
		if (scanner.type === 'word' || scanner.type === 'operator' || scanner.type === 'open') {
			const prefixed = prefixedOpener(this.source, start, this.traits);
			if (prefixed !== undefined && !holdsNumber(this.source, prefixed)) {
				this.openGroup(frame, start, prefixed.bracket, prefixed.form);
				return;
			}
		}
		if (frame.form === 'nest') {
			if (overLeadingArgument(scanner)) return;
			frame.form = undefined;
			this.spoil({ type: 'nothing' }, start);
			return;
		}
		if (frame.afterItem && this.takesPlain(frame)) {
			frame.afterItem = false;
			const end = this.plain.read(frame, start);
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

	private repeat(frame: Frame): void {
		const times = this.elements.readCount();
		if (times === undefined || times === 0 || this.scanner.type !== 'close') {
			this.spoil({ type: 'empty' }, this.scanner.start);
			return;
		}
		frame.repeats = false;
		frame.afterItem = true;
		const complete = this.elements.repeat(frame.firstValue, times);
		frame.count = times;
		if (!complete) this.cut();
	}

	private openGroup(frame: Frame, start: number, bracket: number, form: ConstructorForm | undefined): void {
		const fault = this.groups.open(frame, start, bracket, form, this.elements.label !== undefined);
		if (fault === undefined) {
			this.elements.label = undefined;
			this.advance(bracket + 1);
		} else this.spoil(fault, bracket);
	}

	private closeGroup(frame: Frame): void {
		const misfit = this.groups.close(frame, this.elements.label !== undefined);
		if (misfit !== undefined) {
			this.spoil(misfit.fault, misfit.position);
		} else if (this.stack.depth === 0 && this.stack.best === undefined) {
			this.fault = { type: 'empty' };
			this.startAtNextLink();
		}
	}

	private cut(): void {
		this.stack.cut(Math.min(this.source.length, Math.max(this.scanner.start, this.cursor + 1)));
	}

	private spoilElement(start: number): void {
		this.spoil({ type: 'element', start }, start);
	}
}
