import type { Subject } from '../../src/protocol/subject.ts';
import type { ViewName } from '../../src/protocol/viewState.ts';
import type { Theme } from '../../tools/host/theme.ts';
import { offeredViews } from '../../webview/views/viewTable.ts';
import { madeUpSubject } from '../webview/madeUpSubject.ts';
import { type ExampleName, exampleSubjects } from './exampleSubjects.ts';
import { PageStage } from './pageStage.ts';
import type { StageHouse } from './stageHouse.ts';

/** As wide as an editor, or as a side bar. */
export type Width = 'wide' | 'narrow';

const PLACES = {
	wide: { surface: 'panel', viewport: { width: 1000, height: 900 } },
	narrow: { surface: 'sideView', viewport: { width: 280, height: 1200 } },
} as const;

/** The views that are offered of an example. */
export function viewsOf(name: ExampleName): readonly ViewName[] {
	const { values, ...rest }: Partial<Subject> & Pick<Subject, 'values'> = exampleSubjects[name].shown;
	return offeredViews(madeUpSubject(values, rest));
}

/** A stage that draws the same everywhere, and moves nothing by itself. */
export async function startStage(house: StageHouse, theme: Theme, width: Width): Promise<PageStage> {
	return PageStage.start({ house, theme, ...PLACES[width], ownFonts: true, reducedMotion: true });
}

/** Shows an example, and resolves when the page rests: what comes later than the first picture has come. */
export async function showExample(stage: PageStage, name: ExampleName): Promise<void> {
	const { shown, pinned } = exampleSubjects[name];
	const spoken = stage.page.locator('.page > [role="status"]');
	await spoken.evaluate(region => region.replaceChildren());
	await stage.post({ type: 'pinned', subject: pinned });
	await stage.show(shown);
	await spoken.filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
	await stage.drawn();
}
