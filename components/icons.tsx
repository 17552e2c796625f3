/** The few icons and flags we show: lucide (ISC) and flag-icons (MIT), as bundled SVG. */
import type { VNode } from 'preact';
import agreement from 'lucide-static/icons/handshake.svg?raw';
import back from 'lucide-static/icons/arrow-left.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';
import event from 'lucide-static/icons/calendar-days.svg?raw';
import institution from 'lucide-static/icons/landmark.svg?raw';
import more from 'lucide-static/icons/chevron-down.svg?raw';
import person from 'lucide-static/icons/user.svg?raw';
import place from 'lucide-static/icons/map-pin.svg?raw';
import topic from 'lucide-static/icons/tag.svg?raw';
import cn from 'flag-icons/flags/4x3/cn.svg?raw';
import eu from 'flag-icons/flags/4x3/eu.svg?raw';
import it from 'flag-icons/flags/4x3/it.svg?raw';
import jp from 'flag-icons/flags/4x3/jp.svg?raw';
import ph from 'flag-icons/flags/4x3/ph.svg?raw';
import ru from 'flag-icons/flags/4x3/ru.svg?raw';
import tw from 'flag-icons/flags/4x3/tw.svg?raw';
import ua from 'flag-icons/flags/4x3/ua.svg?raw';
import us from 'flag-icons/flags/4x3/us.svg?raw';
import { svg } from './svg.ts';

const ICONS = { agreement, back, close, event, institution, more, person, place, topic };
const FLAGS: Record<string, string> = { cn, eu, it, jp, ph, ru, tw, ua, us };

export type IconName = keyof typeof ICONS;

/** Decoration beside words that say the same: hidden from assistive technology. */
export function Icon({ name }: { name: IconName }): VNode {
  return svg(ICONS[name], { class: 'icon', 'aria-hidden': 'true', 'stroke-width': '1.75' });
}

/** @param code ISO 3166 code in lower case, or "eu"; nothing is drawn for a flag we do not carry. */
export function Flag({ code }: { code: string }): VNode | null {
  const source = FLAGS[code];
  return source ? svg(source, { class: 'flag', 'aria-hidden': 'true', id: `flag-${code}` }) : null;
}
