/** Says which stored settings could not be read, and offers to keep the values they stand at. */
import { useTranslate } from './translate.tsx';

interface Props {
  /** Names of fields; "version" when another release wrote them. */
  problems: string[];
  onRepair: () => void;
}

export function SettingsNotice({ problems, onRepair }: Props) {
  const t = useTranslate();
  if (problems.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>
        {problems.includes('version')
          ? t('popup_settings_newer')
          : t('popup_settings_damaged', problems.join(', '))}
      </p>
      <button type="button" class="quiet-button" onClick={onRepair}>
        {t('popup_settings_repair')}
      </button>
    </div>
  );
}
