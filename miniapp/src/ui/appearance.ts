import { usePreferences } from '../platform/preferences';
import { useSystemDark } from '../platform/system-theme';

/** The classes of a page's root from which theme, type scale and target sizes follow, and whether it is dark. */
export function useAppearance(): { classes: string; dark: boolean } {
  const { theme, elder, textSize } = usePreferences();
  const systemDark = useSystemDark();
  const dark = theme === 'system' ? systemDark : theme === 'dark';
  const classes = [
    dark ? 'theme-dark' : 'theme-light',
    ...(elder ? ['mode-care'] : []),
    `text-${textSize}`,
  ];
  return { classes: classes.join(' '), dark };
}
