import { readFileSync } from 'node:fs';
import { inRepository } from '../../tools/repository.ts';

/** The part of package.json that the tests compare with the code. */
export interface PackageManifest {
	readonly activationEvents: readonly string[];
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
		readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
		readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
	};
}

export const packageManifest: PackageManifest = JSON.parse(read('package.json'));

/** The strings of one language: those of package.nls.json, or a bundle of l10n. */
export function readStrings(file: string): Readonly<Record<string, string>> {
	return JSON.parse(read(file));
}

function read(file: string): string {
	return readFileSync(inRepository(file), 'utf8');
}
