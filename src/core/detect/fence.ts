/** The code inside a Markdown fence, as a stretch of the document. */
export interface Fence {
	readonly start: number;
	readonly end: number;
	/** VS Code's identifier; of an unknown name, the name itself. */
	readonly languageId: string;
	/** It stands in a quotation: its lines begin with `>`. */
	readonly quoted: boolean;
}

/** A line that opens or closes a fence, in quotations and lists too: its marks and what follows them. */
const fenceLine = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})[ \t]*([^\n\r`]*)$/gm;
/** `cpp`, `{r, echo=FALSE}`, `{.python}`, `rust,ignore`, `c++ title="x"`. */
const languageName = /^\{?\.?([\w+#-]+)/;

/** What fences call a language otherwise than VS Code. */
const aliases = new Map(
	Object.entries({
		python: 'py py3 python3 pycon ipython ipython3 gyp',
		javascript: 'js mjs cjs node',
		typescript: 'ts mts',
		typescriptreact: 'tsx',
		javascriptreact: 'jsx',
		rust: 'rs',
		cpp: 'c++ cc cxx hpp h++ arduino',
		c: 'h',
		csharp: 'cs c# dotnet',
		fsharp: 'fs f#',
		vb: 'vbnet visualbasic',
		'objective-c': 'objc objectivec',
		cuda: 'cu cuh',
		go: 'golang',
		kotlin: 'kt kts',
		java: 'jvm',
		ruby: 'rb irb',
		perl: 'pl',
		julia: 'jl julia-repl jldoctest',
		matlab: 'm',
		haskell: 'hs ghci',
		ocaml: 'ml',
		elixir: 'ex exs iex',
		erlang: 'erl',
		clojure: 'clj cljs edn',
		lisp: 'cl elisp',
		scheme: 'scm rkt',
		powershell: 'ps ps1 pwsh',
		fortran: 'f90 f95 f03',
		wolfram: 'wl mma',
		shellscript: 'bash zsh fish ksh',
		yaml: 'yml',
		textproto: 'pbtxt',
		diff: 'patch',
		latex: 'tex',
		plaintext: 'text txt output out console shell sh-session shell-session terminal stdout log none markdown md',
	}).flatMap(([id, names]) => names.split(' ').map(name => [name, id] as const)),
);

/**
 * The fence of Markdown around `offset`, in text that stands outside fences at `from`. Undefined outside fences and on
 * their own lines; a fence without a language too, which holds whatever was printed. Cost: linear from `from` to the
 * fence's end.
 */
export function fenceAt(text: string, from: number, offset: number): Fence | undefined {
	let open:
		| { readonly mark: string; readonly name: string; readonly start: number; readonly quoted: boolean }
		| undefined;
	const window = text.slice(from, offset);
	if (!window.includes('```') && !window.includes('~~~')) return undefined;
	for (const match of window.matchAll(fenceLine)) {
		const [line, mark = '', info = ''] = match;
		const end = match.index + line.length;
		const quoted = line.trimStart().startsWith('>');
		const name = languageName.exec(info.trim())?.[1] ?? (quoted ? 'text' : '');
		if (open === undefined) open = { mark, name, start: end, quoted };
		else if (mark.startsWith(open.mark) && info.trim() === '') open = undefined;
	}
	// The line at the cursor may be one that the window cuts off.
	if (open === undefined || open.name === '' || open.start === window.length) return undefined;
	const start = from + open.start;
	const close = new RegExp(`^[ \\t>]*${open.mark}`, 'gm');
	close.lastIndex = start + 1;
	const end = close.exec(text)?.index ?? text.length;
	if (offset > end) return undefined;
	return { start, end, languageId: languageNamed(open.name), quoted: open.quoted };
}

/** VS Code's identifier of a language by what fences call it, or by a file's extension; of an unknown name, itself. */
export function languageNamed(name: string): string {
	const known = name.toLowerCase();
	return aliases.get(known) ?? known;
}
