import * as vscode from 'vscode';

// every test file is bundled with a copy of this one
const SCHEME = `logitscope-${crypto.randomUUID()}`;

/**
 * Files that tests open, in memory: VS Code saves and copies files some time after they were edited, when those of a
 * temporary folder would be gone.
 */
class MemoryFiles implements vscode.FileSystemProvider {
	readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
	readonly #contents = new Map<string, Uint8Array>();

	stat(uri: vscode.Uri): vscode.FileStat {
		const isFolder = uri.path === '/' || [...this.#contents.keys()].some(path => path.startsWith(`${uri.path}/`));
		if (isFolder) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
		return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.readFile(uri).length };
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const content = this.#contents.get(uri.path);
		if (content === undefined) throw vscode.FileSystemError.FileNotFound(uri);
		return content;
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.#contents.set(uri.path, content);
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	createDirectory(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	delete(uri: vscode.Uri): void {
		this.#contents.delete(uri.path);
	}

	rename(from: vscode.Uri, to: vscode.Uri): void {
		this.writeFile(to, this.readFile(from));
		this.delete(from);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}
}

let files: MemoryFiles | undefined;
let written = 0;

/** Writes a file of this name, in a folder of its own, and gives its address. */
export function writeFile(name: string, text: string): vscode.Uri {
	if (files === undefined) {
		files = new MemoryFiles();
		vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true });
	}
	const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${written++}/${name}` });
	files.writeFile(uri, Buffer.from(text));
	return uri;
}

/** The address of a folder that takes files. */
export function emptyFolder(): vscode.Uri {
	return vscode.Uri.joinPath(writeFile('.keep', ''), '..');
}
