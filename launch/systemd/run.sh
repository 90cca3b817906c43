#!/bin/bash
# run.sh <profile> <data folder>: sources ROS 2 where ROS_SETUP names it, then runs the profile:
# /etc/haengbok/<profile>.yaml where there is one, else launch/profiles/<profile>.yaml.
set -euo pipefail
profile=$1
data=$2
here=$(dirname "$(readlink -f "$0")")
if [[ -n ${ROS_SETUP:-} ]]; then
  if [[ ! -r $ROS_SETUP ]]; then
    echo "ROS_SETUP=$ROS_SETUP cannot be read: correct it in /etc/haengbok/$profile.env" >&2
    exit 1
  fi
  set +u # ROS's own scripts read unset variables
  # shellcheck disable=SC1090
  source "$ROS_SETUP"
  set -u
fi
own=${HAENGBOK_PROFILES:-/etc/haengbok}/$profile.yaml
[[ -f $own ]] && profile=$own
exec node "$here/../bin/haengbok.js" up "$profile" --data "$data"
