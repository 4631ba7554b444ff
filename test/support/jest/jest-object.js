const timeout = Symbol.for('TEST_TIMEOUT_SYMBOL');

/** The methods of fake timers that are handed on as they are. */
const timerMethods = [
  'advanceTimersByTime',
  'advanceTimersByTimeAsync',
  'advanceTimersToNextTimer',
  'advanceTimersToNextTimerAsync',
  'clearAllTimers',
  'getRealSystemTime',
  'getTimerCount',
  'now',
  'runAllTicks',
  'runAllTimers',
  'runAllTimersAsync',
  'runOnlyPendingTimers',
  'runOnlyPendingTimersAsync',
  'setSystemTime',
  'useRealTimers',
];

/** Returns the `jest` object of one test file: mocks of functions and timers. Mocks of modules do not exist here. */
export function jestObjectOf({ moduleMocker: mocker, fakeTimersModern: timers, global }, projectConfig) {
  const handOn = (target, method) => [method, (...args) => target[method](...args)];
  const chain = (method) => {
    const call = () => {
      mocker[method]();
      return jest;
    };
    return [method, call];
  };
  const jest = Object.fromEntries([
    ...['fn', 'isMockFunction', 'mocked', 'replaceProperty', 'spyOn'].map((method) => handOn(mocker, method)),
    ...['clearAllMocks', 'resetAllMocks', 'restoreAllMocks'].map(chain),
    ...timerMethods.map((method) => handOn(timers, method)),
  ]);
  jest.useFakeTimers = (options) => {
    timers.useFakeTimers({ ...projectConfig.fakeTimers, ...options });
    return jest;
  };
  jest.setTimeout = (milliseconds) => {
    global[timeout] = milliseconds;
    return jest;
  };
  return jest;
}
