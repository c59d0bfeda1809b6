import type { Kind } from '../core/detect/detection.ts';
import type { TemperatureSetting } from '../core/math/temperature.ts';
import type { CopyChoice } from '../core/present/copyFormats.ts';
import type { Subject } from './subject.ts';
import type { ViewName } from './viewState.ts';

/** Which of the two places shows the page. */
export type Surface = 'panel' | 'sideView';

/** A kind that the reader chose, or `'auto'`: the one that was found. */
export type KindChoice = Kind | 'auto';

/** What the host tells the webview. */
export type HostMessage =
	/** The reply to `ready`: everything that does not change while the page lives. */
	| {
			readonly type: 'initialize';
			readonly surface: Surface;
			/** BCP 47, for `lang` and number formats. */
			readonly language: string;
			/** English message → translation; a message that is missing is shown in English. */
			readonly strings: Readonly<Record<string, string>>;
			/** The setting `logitscope.temperature`. */
			readonly defaultTemperature: number;
	  }
	/** An array to show. */
	| { readonly type: 'show'; readonly subject: Subject }
	/** No array: show the empty state, and above it what went wrong, if anything did (in the reader's language). */
	| { readonly type: 'clear'; readonly problem?: string }
	/** The cursor stands on another number (or on none) of the array that is shown. */
	| { readonly type: 'mark'; readonly revision: number; readonly selected: number | undefined }
	/** The text of the array is gone: keep the last view and say so. */
	| { readonly type: 'gone'; readonly revision: number }
	/** Whether the cursor stands in no array: the one that is shown is the last that it stood in. */
	| { readonly type: 'away'; readonly away: boolean }
	| { readonly type: 'locked'; readonly locked: boolean }
	/** The setting `logitscope.temperature` has changed: a page with an array keeps its temperature. */
	| { readonly type: 'defaultTemperature'; readonly temperature: number }
	/** The command Set Temperature… */
	| { readonly type: 'setTemperature'; readonly temperature: number }
	/** The command Why exp?: brings the view into sight, as its tab does. */
	| { readonly type: 'openView'; readonly view: ViewName }
	/** The command Copy Softmax As…: the page answers with its `copy`. */
	| { readonly type: 'copy' }
	/** The array A of a comparison, after `pin`, after an edit of it and on every start; none after `unpin`. */
	| { readonly type: 'pinned'; readonly subject: Subject | undefined }
	/** The answer to `requestTargets`: whole numbers found near the array, as many as it has rows. */
	| { readonly type: 'targets'; readonly revision: number; readonly targets: Targets | undefined };

/** Whole numbers in the document that may be the true classes of an array's rows. */
export interface Targets {
	readonly values: Int32Array;
	/** Where they stand, for people: `train.py:14`. Untrusted text. */
	readonly title: string;
}

/** A file of what the page shows. */
export type SaveFormat = 'png' | 'svg' | 'csv' | 'json' | 'markdown';

/** What the webview tells the host. Untrusted: `parseWebviewMessage` reads it. */
export type WebviewMessage =
	/** The page listens. Sent again after every reload of the page. */
	| { readonly type: 'ready' }
	/** The first array that the page was given is drawn. Sent again after every reload of the page. */
	| { readonly type: 'drawn' }
	/** Select this number in the editor; `focus` brings the focus there too. */
	| { readonly type: 'select'; readonly revision: number; readonly index: number; readonly focus?: true }
	/** Copy numbers of a row as they are shown: its probabilities in a format that the host asks for, or what is chosen. */
	| {
			readonly type: 'copy';
			readonly revision: number;
			readonly row: number;
			readonly temperature: TemperatureSetting;
			/** All scores of the array, where the reader tries others than the document has. */
			readonly values?: Float64Array;
			readonly choice?: CopyChoice;
	  }
	/** Show another of the subject's `choices`: the host answers with a `show`. */
	| { readonly type: 'choose'; readonly revision: number; readonly index: number }
	/** Show the numbers as this kind from now on; `'auto'` takes the choice back. The host answers with a `show`. */
	| { readonly type: 'setKind'; readonly revision: number; readonly kind: KindChoice }
	| { readonly type: 'setLocked'; readonly locked: boolean }
	/** Replace the numbers at these indices in the document, as one edit and in their own syntax; the others stay. */
	| {
			readonly type: 'writeBack';
			readonly revision: number;
			readonly indices: Uint32Array;
			/** Parallel to `indices`. */
			readonly values: Float64Array;
	  }
	/** Save a file, of a name that the reader chooses. */
	| { readonly type: 'save'; readonly revision: number; readonly format: SaveFormat; readonly data: Uint8Array }
	/** Keep the array as A of a comparison, whatever is shown next. The host answers with `pinned`. */
	| { readonly type: 'pin'; readonly revision: number }
	| { readonly type: 'unpin' }
	/** Look for whole numbers near the array, one a row. The host answers with `targets`. */
	| { readonly type: 'requestTargets'; readonly revision: number }
	/** Something odd that the reader need not see, for the log. */
	| { readonly type: 'note'; readonly message: string }
	/** An error in the page, for the log. */
	| { readonly type: 'failed'; readonly message: string };
