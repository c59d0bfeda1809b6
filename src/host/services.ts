import type * as vscode from 'vscode';
import type { Detection } from '../core/detect/detection.ts';
import type { TemperatureSetting } from '../core/math/temperature.ts';
import type { CopyChoice } from '../core/present/copyFormats.ts';
import type { SourceKey } from '../protocol/subject.ts';
import type { Errors } from './errors.ts';
import type { EditorArrays } from './sources/editorArrays.ts';
import type { KindChoices } from './sources/kindChoices.ts';
import type { FoundArray } from './sources/foundArray.ts';

/** What hover, views and commands share; the composition root builds it. */
export interface Services {
	readonly extensionUri: vscode.Uri;
	/** A folder of the extension's own, which may not be there yet. */
	readonly storageUri: vscode.Uri;
	readonly errors: Errors;
	/** Detection, loaded when it is first asked for. */
	readonly arrays: () => Promise<EditorArrays>;
	/** The kinds that the reader chose for arrays. */
	readonly kinds: KindChoices;
	/** Opens the document of a stored place and reads the array there; `undefined` when either is gone. */
	readonly findAgain: (source: SourceKey) => Promise<FoundArray | undefined>;
	/** Selects a number of an array in its editor, which opens in `column` when it is not visible. */
	readonly reveal: (found: FoundArray, index: number, column: vscode.ViewColumn, focus: boolean) => Promise<void>;
	/** Copies numbers of a row: the probabilities in a format that it asks for, unless all is chosen. */
	readonly copyRow: (
		detection: Detection,
		row: number,
		temperature: TemperatureSetting,
		choice?: CopyChoice,
	) => Promise<void>;
}
