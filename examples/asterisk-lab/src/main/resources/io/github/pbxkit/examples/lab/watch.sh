# Runs the command given after the first two arguments and ends it when whoever holds the other end of our
# standard input is gone, however he went: a pipe closes also on kill -9.
#   $1  the instance's folder      $2  yes: remove that folder when the holder vanished
exec 3<&0
folder=$1
remove=$2
shift 2

"$@" </dev/null >"$folder/log/stdout" 2>&1 3<&- &
pid=$!
echo "$pid"
exec >/dev/null 2>&1

(
  while read -r _; do :; done <&3
  : >"$folder/abandoned"
  kill -TERM "$pid"
  tries=0
  while [ "$tries" -lt 20 ] && kill -0 "$pid"; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -KILL "$pid"
) &
guard=$!

wait "$pid"
status=$?
kill "$guard"
if [ -e "$folder/abandoned" ] && [ "$remove" = yes ]; then
  rm -rf -- "$folder"
fi
exit "$status"
