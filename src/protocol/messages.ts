import type { TemperatureSetting } from '../core/math/temperature.ts';
import type { Subject } from './subject.ts';

/** Which of the two places shows the page. */
export type Surface = 'panel' | 'sideView';

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
	| { readonly type: 'locked'; readonly locked: boolean }
	/** The setting `logitscope.temperature` has changed. */
	| { readonly type: 'defaultTemperature'; readonly temperature: number }
	/** The command Set Temperature… */
	| { readonly type: 'setTemperature'; readonly temperature: number }
	/** The command Copy Softmax As…: the page answers with its `copy`. */
	| { readonly type: 'copy' };

/** What the webview tells the host. Untrusted: `parseWebviewMessage` reads it. */
export type WebviewMessage =
	/** The page listens. Sent again after every reload of the page. */
	| { readonly type: 'ready' }
	/** Select this number in the editor. */
	| { readonly type: 'select'; readonly revision: number; readonly index: number }
	/** Copy the probabilities of a row as they are shown; the host asks for the format. */
	| {
			readonly type: 'copy';
			readonly revision: number;
			readonly row: number;
			readonly temperature: TemperatureSetting;
	  }
	| { readonly type: 'setLocked'; readonly locked: boolean }
	/** An error in the page, for the log. */
	| { readonly type: 'failed'; readonly message: string };
