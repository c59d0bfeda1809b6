import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { createNumberField } from '../../controls/numberField.ts';
import { parseNumber } from '../../controls/parseNumber.ts';
import { createRail } from '../../controls/rail.ts';
import { element, setText } from '../../element.ts';
import type { Energies } from './energies.ts';
import { meanScale } from './meanScale.ts';

/** The mean energy of one vector: a field, and a slider as wide as the plot below it. */
export interface EnergyControl {
	readonly element: HTMLElement;
	/** `detail` stands beside the field. */
	update(meanEnergy: number, detail: string): void;
}

let controls = 0;

export function createEnergyControl(
	t: Translate,
	energies: Energies,
	onChoice: (meanEnergy: number) => void,
): EnergyControl {
	const label = t('Mean energy Ē');
	const id = `mean-energy-${controls++}`;
	const { lowest, highest } = energies;
	const rail = createRail({ label, scale: meanScale(energies), tickText: () => t('plain average'), onChoice });
	const field = createNumberField({
		id,
		label,
		minimum: lowest,
		parse(text) {
			const typed = parseNumber(text);
			return typed !== undefined && typed >= lowest && typed <= highest ? typed : undefined;
		},
		refusal: t('Type a number from {0} to {1}.', formatScore(lowest), formatScore(highest)),
		valueAfterKey: key => rail.valueAfterKey(key),
		onChoice,
	});
	const aside = element('span', { class: 'energy-detail' });
	return {
		element: element(
			'div',
			{ class: 'energy-control', role: 'group', 'aria-label': label },
			element('label', { for: id }, label),
			field.element,
			aside,
			rail.element,
		),
		update(meanEnergy, detail) {
			const text = formatScore(meanEnergy, 4);
			const spoken = `Ē = ${text}, ${detail}`;
			rail.update(meanEnergy, spoken);
			field.update(meanEnergy, text, spoken);
			setText(aside, detail);
		},
	};
}
