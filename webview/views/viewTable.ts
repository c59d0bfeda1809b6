import type { Translate } from '../../src/core/present/translate.ts';
import { rowCount } from '../../src/core/present/rows.ts';
import type { Subject } from '../../src/protocol/subject.ts';
import { type ViewName, viewNames } from '../../src/protocol/viewState.ts';
import { mountView, type MountView } from './mountedView.ts';

/** What the page knows of a view before it is loaded. */
interface ViewEntry {
	/** The name on its tab. */
	title(t: Translate): string;
	/** Whether the view has something to show of an array. */
	offered(subject: Subject): boolean;
	/** The page shows why there is no distribution in place of a view that needs one. */
	readonly needsDistribution: boolean;
	/** Whether the temperature control stands above the view. */
	readonly temperature: boolean;
	/** Fetches the view's code. */
	load(): Promise<MountView>;
}

const always = () => true;
/** Whether the scores of a row are alternatives: where each stands alone there is no distribution to explain. */
const meansOneChoice = ({ kind }: Subject) => kind !== 'independent' && kind !== 'sequence';

/** The table of views. */
export const viewTable: Readonly<Record<ViewName, ViewEntry>> = {
	compare: {
		title: t => t('Compare'),
		offered: always,
		needsDistribution: false,
		temperature: true,
		load: async () => mountView('compare', (await import('./compare/compareView.ts')).createCompareView),
	},
	whyExp: {
		title: t => t('Why exp?'),
		offered: meansOneChoice,
		needsDistribution: true,
		temperature: false,
		load: async () => mountView('whyExp', (await import('./whyExp/whyExpView.ts')).createWhyExpView),
	},
	samplers: {
		title: t => t('Samplers'),
		offered: always,
		needsDistribution: true,
		temperature: false,
		load: async () => mountView('samplers', (await import('./samplers/samplersView.ts')).createSamplersView),
	},
	loss: {
		title: t => t('Loss'),
		offered: meansOneChoice,
		needsDistribution: true,
		temperature: true,
		load: async () => mountView('loss', (await import('./loss/lossView.ts')).createLossView),
	},
	maximumEntropy: {
		title: t => t('Maximum entropy'),
		offered: meansOneChoice,
		needsDistribution: true,
		temperature: false,
		load: async () =>
			mountView('maximumEntropy', (await import('./maximumEntropy/maximumEntropyView.ts')).createMaximumEntropyView),
	},
	precision: {
		title: t => t('Precision'),
		offered: always,
		needsDistribution: true,
		temperature: true,
		load: async () => mountView('precision', (await import('./precision/precisionView.ts')).createPrecisionView),
	},
	matrix: {
		title: t => t('Matrix'),
		offered: subject => rowCount(subject.shape) > 1 && meansOneChoice(subject),
		needsDistribution: false,
		temperature: true,
		load: async () => mountView('matrix', (await import('./matrix/matrixView.ts')).createMatrixView),
	},
	twoArrays: {
		title: t => t('Two arrays'),
		offered: meansOneChoice,
		needsDistribution: false,
		temperature: true,
		load: async () => mountView('twoArrays', (await import('./twoArrays/twoArraysView.ts')).createTwoArraysView),
	},
};

/** The views that have something to show of an array, in the order of their tabs. */
export function offeredViews(subject: Subject): readonly ViewName[] {
	return viewNames.filter(name => viewTable[name].offered(subject));
}
