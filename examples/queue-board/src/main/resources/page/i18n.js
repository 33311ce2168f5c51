const TEXTS = {
  en: {
    title: 'Queues', demo: 'demo', waiting: 'waiting', longest: 'longest wait', free: 'agents free', talking: 'talking',
    password: 'Password', enter: 'Enter', wrong: 'This password is not right.', soundOn: 'Sound on', soundOff: 'Sound off',
    other: 'Русский', live: 'live', gap: 'The connection to the PBX is lost: this is the last known state.',
    lost: 'The board program does not answer: this is the last known state.', nobody: 'Nobody waits',
    none: 'There are no queues to show: the board looks at queues.conf of the server.', more: (n) => `and ${n} more`,
    agents: (f, n) => `${f} of ${n} free`, completed: 'answered', abandoned: 'gave up', hold: 'average wait',
    within: (s) => `within ${s} s`, state: { free: 'free', ringing: 'rings', talking: 'talks', paused: 'pause', away: 'away' },
    unknown: 'number hidden',
  },
  ru: {
    title: 'Очереди', demo: 'демонстрация', waiting: 'ждут', longest: 'дольше всех', free: 'свободны', talking: 'говорят',
    password: 'Пароль', enter: 'Войти', wrong: 'Пароль неверный.', soundOn: 'Звук включён', soundOff: 'Звук выключен',
    other: 'English', live: 'на связи', gap: 'Нет связи с АТС: показано последнее известное состояние.',
    lost: 'Программа табло не отвечает: показано последнее известное состояние.', nobody: 'Никто не ждёт',
    none: 'Очередей нет: табло показывает очереди из queues.conf сервера.', more: (n) => `и ещё ${n}`,
    agents: (f, n) => `свободны: ${f} из ${n}`, completed: 'отвечено', abandoned: 'не дождались', hold: 'среднее ожидание',
    within: (s) => `за ${s} с`, state: { free: 'свободен', ringing: 'звонит', talking: 'говорит', paused: 'пауза', away: 'нет' },
    unknown: 'номер скрыт',
  },
};

export let language = 'en';

export function choose(code) {
  language = TEXTS[code] ? code : 'en';
  document.documentElement.lang = language;
}

export function say(key, ...values) {
  const text = TEXTS[language][key];
  return typeof text === 'function' ? text(...values) : text;
}
