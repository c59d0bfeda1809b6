/** Whether a window can be shown. Only Linux runs without a display. */
export function hasDisplay(): boolean {
	return process.platform !== 'linux' || 'DISPLAY' in process.env || 'WAYLAND_DISPLAY' in process.env;
}
