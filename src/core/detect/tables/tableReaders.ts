import { answerOf, type ArrayReader } from '../arrayReader.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { detectAlignedTable } from './alignedTable.ts';
import { detectAssignedVector } from './assignedVector.ts';
import { detectBoxedMatrix } from './boxedMatrix.ts';
import { detectDelimitedRows } from './delimitedRows.ts';
import { detectFieldRecords } from './fieldRecords.ts';
import { detectFlowRecords } from './flowRecords.ts';
import { detectHtmlTable } from './htmlTable.ts';
import { detectInsertedRows } from './insertedRows.ts';
import { detectJuliaArray } from './juliaArray.ts';
import { detectKeyValueRun } from './keyValueRun.ts';
import { detectLatexList } from './latexList.ts';
import { detectLatexMatrix } from './latexMatrix.ts';
import { detectMatlabArray } from './matlabArray.ts';
import { detectMessageRecords } from './messageRecords.ts';
import { detectNamedRun } from './namedRun.ts';
import { detectNumberLines } from './numberLines.ts';
import { detectNumberString } from './numberString.ts';
import { detectScoredNames } from './scoredNames.ts';
import { detectNamedBlocks } from './namedBlocks.ts';
import { detectPandasSeries } from './pandasSeries.ts';
import { detectRepeatedField } from './repeatedField.ts';
import { detectRuledTable } from './ruledTable.ts';
import { detectRVector } from './rVector.ts';
import { isPrintedInSession } from './session.ts';
import { detectDeclaredSlashes, detectSlashList } from './slashList.ts';
import { detectTokenLines, detectTokenRecords } from './tokenLines.ts';
import { detectTomlRecords } from './tomlRecords.ts';
import { detectTomlTable } from './tomlTable.ts';
import { type TableText, tableTextOf } from './tableText.ts';
import { detectTorchTensor } from './torchTensor.ts';
import { detectTribble } from './tribble.ts';
import { detectWrappedFrame } from './wrappedFrame.ts';
import { detectYamlMapping } from './yamlMapping.ts';
import { detectYamlSequence } from './yamlSequence.ts';

/** What programs print, from the form that is most sure of itself to the one that is least. */
const printed: readonly ArrayReader[] = [
	detectNumberString,
	detectHtmlTable,
	detectLatexMatrix,
	detectLatexList,
	detectBoxedMatrix,
	detectRuledTable,
	detectRVector,
	detectJuliaArray,
	detectTorchTensor,
	detectMatlabArray,
	detectPandasSeries,
	detectNamedBlocks,
	detectNamedRun,
	detectRepeatedField,
	detectMessageRecords,
	detectWrappedFrame,
	detectDeclaredSlashes,
	detectAlignedTable,
	detectTokenLines,
	detectDelimitedRows,
	detectScoredNames,
	detectKeyValueRun,
	detectYamlSequence,
	detectAssignedVector,
	detectNumberLines,
];

/** The forms of a kind of text. */
const formsOf = {
	none: [
		detectHtmlTable,
		detectAssignedVector,
		detectInsertedRows,
		detectTribble,
		detectDeclaredSlashes,
		detectRepeatedField,
		detectMessageRecords,
	],
	toml: [detectTomlRecords, detectTomlTable],
	slashes: [detectSlashList, detectAlignedTable],
	printed,
	delimited: [detectDelimitedRows],
	records: [detectTokenRecords],
	yaml: [detectYamlSequence, detectYamlMapping, detectTokenRecords, detectFieldRecords, detectFlowRecords],
	fields: [detectRepeatedField, detectMessageRecords, detectTokenLines],
	latex: printed,
	shell: [detectNamedRun, detectAssignedVector],
} as const satisfies Record<string, readonly ArrayReader[]>;

/** Forms whose lines may be long. */
const ofLongLines = new Set<ArrayReader>([
	detectDelimitedRows,
	detectNamedRun,
	detectNumberLines,
	detectRVector,
	detectJuliaArray,
	detectMatlabArray,
]);

/** Readers of numbers that no brackets enclose: tables and columns of text. */
export const tableReaders: readonly ArrayReader[] = [
	function* (place) {
		if (!hasDigitNearby(place.source.text, place.source.base + place.cursor)) return undefined;
		if (isInLongText(place)) return undefined;
		const lines = tableTextOf(place);
		const { line } = lines;
		if (line === undefined) return undefined;
		const { bareForms } = place.traits;
		const isSession = bareForms === 'none' && isPrintedInSession(lines, line);
		const forms: readonly ArrayReader[] = formsOf[isSession ? 'printed' : bareForms];
		for (const detect of line.text.length > longestLine ? forms.filter(form => ofLongLines.has(form)) : forms) {
			lines.startOver();
			const answer = yield* answerOf(detect, place);
			if (answer !== undefined) return wholeOf(answer, lines);
			yield;
		}
		return undefined;
	},
];

/** No part passes for the whole: what begins too far above is not read, of what ends too far below it is said. */
function wholeOf(answer: Detection, lines: TableText): Detection | undefined {
	if (lines.isCut('above', answer.range)) return undefined;
	if (!lines.isCut('below', answer.range)) return answer;
	return { ...answer, notes: [...answer.notes, { type: 'cut', limit: answer.values.length }] };
}

/** A hover on a word of prose ends here: the line, as far as it is near, has no digit. */
function hasDigitNearby(text: string, offset: number): boolean {
	return /\d|inf|nan|\u221e/i.test(text.slice(Math.max(0, offset - reach), offset + reach));
}

/** Within a line so long that only rows of numbers are read in it, where no two numbers stand side by side. */
function isInLongText({ source, cursor, traits }: Place): boolean {
	if (traits.bareForms === 'delimited') return false;
	const line = source.slice(Math.max(0, cursor - longestLine), Math.min(source.length, cursor + longestLine));
	if (line.length < 2 * longestLine || line.includes('\n') || line.includes('\r')) return false;
	return !neighbors.test(line.slice(longestLine - reach, longestLine + reach));
}

const neighbors = /(?:[\d.∞]|inf|nan|na|null|none)["'`%]?[\s,;|]+["'`]?[-+\u2212]?(?:[\d.∞…]|inf|nan|na|null|none)/i;
const reach = 2048;
/** Longer lines are rows of numbers, if anything. */
const longestLine = 2 ** 13;
