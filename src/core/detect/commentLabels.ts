import { code } from './characters.ts';
import type { LabelExtent, NumberSink } from './numberSink.ts';
import type { SourceText } from './sourceText.ts';
import type { Steps } from './steps.ts';

const longestLabel = 64;
const labelsOfStep = 4096;

/** Keeps a comment that ends the line on which the sink's last number stands: it may name that number. */
export function noteComment(source: SourceText, sink: NumberSink, start: number, end: number): void {
	const index = sink.count - 1;
	if (index < 0 || sink.comments.has(index) || !endsLine(source, end)) return;
	for (let i = start - 1; i >= sink.ranges[index * 2 + 1]!; i--) if (isLineBreak(source.at(i))) return;
	sink.comments.set(index, { start, end, quoted: false });
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
	if (sink.comments.size < 2 || sink.comments.size * 2 < last - first) return undefined;
	const labels: (string | undefined)[] = [];
	let found = 0;
	for (let index = first; index < last; index++) {
		const comment = sink.comments.get(index);
		const alone = comment !== undefined && (index === first || isOnNewLine(source, sink, index));
		const label = alone ? labelOf(source, comment) : undefined;
		if (label !== undefined) found++;
		labels.push(label);
		if (labels.length % labelsOfStep === 0) yield;
	}
	return found >= 2 && found * 2 >= last - first ? labels : undefined;
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
		.replace(/^(?:\/\/|\/\*|--|[#%;!]+)/, '')
		.replace(/\*\/$/, '')
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

function isLineBreak(c: number): boolean {
	return c === code.lineFeed || c === code.carriageReturn;
}
