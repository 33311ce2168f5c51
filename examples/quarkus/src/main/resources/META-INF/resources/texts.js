const TEXTS = {
  en: {
    title: 'Office', other: 'Русский', calls: 'Waiting callers', devices: 'Devices', phones: 'Telephones and their files',
    lookup: 'Whose number is this?', number: 'Number', find: 'Look up', health: 'Health', meters: 'Meters',
    nobody: 'Nobody waits. Whoever comes into the Stasis application appears here.',
    noDevices: 'No devices are known: no manager interface is configured, or it is not connected.',
    noPhones: 'No phones are configured.', on: 'Send on', end: 'Hang up', peer: 'pjsip.conf', hidden: 'number hidden',
    lost: 'The application does not answer: this is the last known state.', refused: 'The PBX did not do it: ',
    failed: 'That did not work: ', out: 'The application wants the password again: load the page anew.',
    link: {
      CONNECTING: 'connecting', SYNCING: 'reading', LIVE: 'connected', GAP: 'lost, trying again',
      REPLACED: 'taken over by another program', CLOSED: 'not connected',
    },
    verdict: {
      ALLOCATED: '', UNALLOCATED: 'nobody holds this number', LOOKALIKE: 'only looks like a Russian number',
      KAZAKHSTAN: 'Kazakhstan', FOREIGN: 'from abroad', SHORT: 'short number', BAD_LENGTH: 'no number has this length',
      NOT_A_NUMBER: 'not a number',
    },
    state: {
      UNKNOWN: 'unknown', NOT_INUSE: 'free', INUSE: 'talks', BUSY: 'busy', INVALID: 'invalid', UNAVAILABLE: 'away',
      RINGING: 'rings', RINGINUSE: 'talks, rings', ONHOLD: 'holds',
    },
  },
  ru: {
    title: 'Офис', other: 'English', calls: 'Ожидающие', devices: 'Устройства', phones: 'Телефоны и их файлы',
    lookup: 'Чей это номер?', number: 'Номер', find: 'Найти', health: 'Состояние', meters: 'Метрики',
    nobody: 'Никто не ждёт. Кто попадёт в приложение Stasis, появится здесь.',
    noDevices: 'Устройства неизвестны: AMI не настроен или не подключён.',
    noPhones: 'Телефоны не настроены.', on: 'Дальше', end: 'Отбой', peer: 'pjsip.conf', hidden: 'номер скрыт',
    lost: 'Приложение не отвечает: показано последнее известное состояние.', refused: 'АТС этого не сделала: ',
    failed: 'Не получилось: ', out: 'Приложению снова нужен пароль: загрузите страницу заново.',
    link: {
      CONNECTING: 'подключается', SYNCING: 'читает', LIVE: 'подключён', GAP: 'связь потеряна, пробуем',
      REPLACED: 'перехвачен другой программой', CLOSED: 'не подключён',
    },
    verdict: {
      ALLOCATED: '', UNALLOCATED: 'номер никому не выделен', LOOKALIKE: 'лишь похож на российский',
      KAZAKHSTAN: 'Казахстан', FOREIGN: 'из-за границы', SHORT: 'короткий номер', BAD_LENGTH: 'номеров такой длины нет',
      NOT_A_NUMBER: 'не номер',
    },
    state: {
      UNKNOWN: 'неизвестно', NOT_INUSE: 'свободен', INUSE: 'говорит', BUSY: 'занят', INVALID: 'неверно',
      UNAVAILABLE: 'нет на месте', RINGING: 'звонит', RINGINUSE: 'говорит, звонит', ONHOLD: 'удержание',
    },
  },
};

export let language = 'en';

export function choose(code) {
  language = TEXTS[code] ? code : 'en';
  document.documentElement.lang = language;
}

export function say(key, word) {
  const text = TEXTS[language][key];
  return word === undefined ? text : text[word] ?? word;
}
