import { namedConstant } from './constantNames.ts';
import type { SourceText } from './sourceText.ts';

const longestDeclaration = 160;
const declaredFloat = /[:[<]\s*Float\b/;

/**
 * The path of the constant `name` that Swift writes without its type (`.infinity`) at `position`: of `Double`, of `Float`
 * where the line declares that and its value is another; the name alone where it is of neither. Cost: a look at 160
 * characters on both sides.
 */
export function inferredMember(source: SourceText, position: number, name: string): string {
	const [double, single] = [namedConstant(`Double.${name}`), namedConstant(`Float.${name}`)];
	if (double === undefined) return name;
	return `${!Object.is(double, single) && isOfFloats(source, position) ? 'Float' : 'Double'}.${name}`;
}

/** The line declares a type of single precision: `let x: [Float] = [.greatestFiniteMagnitude]`. */
function isOfFloats(source: SourceText, position: number): boolean {
	const before = source.slice(Math.max(0, position - longestDeclaration), position);
	const behind = source.slice(position, Math.min(source.length, position + longestDeclaration));
	return declaredFloat.test(before.slice(before.lastIndexOf('\n') + 1) + behind.split('\n', 1)[0]!);
}
