import type { Steps } from '../steps.ts';
import { code, isLineBreak } from './characters.ts';
import type { LabelExtent } from './labelExtents.ts';
import type { NumberSink } from './numberSink.ts';
import type { SourceText } from './sourceText.ts';
import { lineEnd } from './trivia.ts';

const longestLabel = 64;
const labelsOfStep = 4096;

/**
 * Keeps a comment that ends its line: it may name the sink's last number, where that stands on the line, or the one that is
 * being read, where nothing but space parts it from the next.
 */
export function noteComment(source: SourceText, sink: NumberSink, start: number, end: number): void {
	if (!endsLine(source, end)) return;
	const last = sink.count - 1;
	const index = last >= 0 && isOnLineOf(source, sink, last, start) ? last : last + 1;
	const known = sink.comments.get(index);
	if (known !== undefined && index === last && isOnLineOf(source, sink, last, known.start)) return;
	sink.comments.set(index, { start, end, quoted: false });
}

/** True where a position is behind a number, on its line. */
function isOnLineOf(source: SourceText, sink: NumberSink, index: number, position: number): boolean {
	const end = sink.ranges[index * 2 + 1]!;
	for (let i = position - 1; i >= end; i--) if (isLineBreak(source.at(i))) return false;
	return position >= end;
}

/**
 * Labels from the comments behind the numbers of a literal with one number a line (`4.2,  # "cat"`): by index from
 * `first` on, or undefined where fewer than half of the numbers have one. Of a comment that begins with a quoted word
 * the word is taken; a comment of more than 64 characters is prose and no label.
 */
export function* commentLabels(
	source: SourceText,
	sink: NumberSink,
	first: number,
	last: number,
): Steps<(string | undefined)[] | undefined> {
	if (sink.comments.size === 0 || (sink.comments.size + 1) * 2 < last - first) return undefined;
	const labels: (string | undefined)[] = [];
	let found = 0;
	let mark: string | undefined;
	for (let index = first; index < last; index++) {
		const noted = sink.comments.get(index);
		const own = noted !== undefined && isOnLineOf(source, sink, index, noted.start) ? noted : undefined;
		if (own !== undefined) mark = markOf(source, own);
		const comment = own ?? (index === last - 1 ? commentBehind(source, sink.ranges[index * 2 + 1]!, mark) : undefined);
		const alone = comment !== undefined && (index === first || isOnNewLine(source, sink, index));
		const label = alone ? labelOf(source, comment) : undefined;
		if (label !== undefined) found++;
		labels.push(label);
		if (labels.length % labelsOfStep === 0) yield;
	}
	return found >= 2 && found * 2 >= last - first ? labels : undefined;
}

/** The comment behind the last number and the brackets that it ends: `2.25] # blue`. It begins like those before it. */
function commentBehind(source: SourceText, end: number, mark: string | undefined): LabelExtent | undefined {
	const behind = source.slice(end, end + longestLabel * 2);
	const start = mark === undefined ? -1 : behind.indexOf(mark);
	if (start < 0 || !closing.test(behind.slice(0, start))) return undefined;
	return { start: end + start, end: lineEnd(source, end + start), quoted: false };
}

/** What may stand between the last number and its comment. */
const closing = /^[ \t)\]},;]*$/;

function markOf(source: SourceText, { start }: LabelExtent): string {
	return /^(?:[/(<{][*/#-]|--|.)/.exec(source.slice(start, start + 2))?.[0] ?? '';
}

function isOnNewLine(source: SourceText, sink: NumberSink, index: number): boolean {
	const before = sink.ranges[index * 2 - 1]!;
	for (let i = sink.ranges[index * 2]! - 1; i >= before; i--) if (isLineBreak(source.at(i))) return true;
	return false;
}

function labelOf(source: SourceText, comment: LabelExtent): string | undefined {
	if (comment.end - comment.start > longestLabel * 2) return undefined;
	const text = source
		.slice(comment.start, comment.end)
		.replace(/^(?:\/\/|\/\*|--|\(\*|\{-|<#|#\||[#%;!]+|')/, '')
		.replace(/(?:\*[/)]|-\}|#>|\|#).*$/, '')
		.trim();
	const quoted = /^(["'`])(.+?)\1/.exec(text)?.[2];
	const label = quoted ?? text;
	return label === '' || label.length > longestLabel ? undefined : label;
}

function endsLine(source: SourceText, position: number): boolean {
	let i = position;
	while (source.at(i) === code.space || source.at(i) === code.tab) i++;
	return source.at(i) === -1 || isLineBreak(source.at(i));
}
