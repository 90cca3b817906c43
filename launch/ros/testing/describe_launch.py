"""Says as JSON what robot.launch.py would start, where no ROS 2 is installed.

    describe_launch.py <distribution> <missing package,...> name:=value ...

Stands in for the few names that the launch file takes from `launch`, `launch_ros` and
`ament_index_python`: each notes what it was given.
"""

import importlib.util
import json
import os
import sys
import types

LAUNCH_FILE = os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'robot.launch.py')
ENVIRONMENT, MISSING, ARGUMENTS = sys.argv[1], sys.argv[2].split(','), sys.argv[3:]
given = dict(argument.split(':=', 1) for argument in ARGUMENTS)


class Noted:
    def __init__(self, *values, **named):
        self.values = values
        self.named = named


class LaunchConfiguration(Noted):
    def perform(self, context):
        return context[self.values[0]]


class PackageNotFoundError(Exception):
    pass


def get_package_prefix(package):
    if package in MISSING:
        raise PackageNotFoundError(package)
    return f'/opt/ros/{ENVIRONMENT}'


def kind(name):
    return type(name, (Noted,), {})


def module(name, **contents):
    made = types.ModuleType(name)
    made.__dict__.update(contents)
    sys.modules[name] = made


module('ament_index_python')
module('ament_index_python.packages', PackageNotFoundError=PackageNotFoundError,
       get_package_prefix=get_package_prefix)
module('launch', LaunchDescription=kind('LaunchDescription'))
module('launch.actions', **{name: kind(name) for name in [
    'DeclareLaunchArgument', 'GroupAction', 'LogInfo', 'OpaqueFunction', 'SetEnvironmentVariable']})
module('launch.substitutions', LaunchConfiguration=LaunchConfiguration)
module('launch_ros')
module('launch_ros.actions', **{name: kind(name) for name in ['Node', 'PushRosNamespace', 'SetParameter']})
module('launch_ros.parameter_descriptions', ParameterValue=lambda value, value_type: value)


def plain(action):
    name = type(action).__name__
    if name == 'Node':
        return {'node': action.named}
    if name == 'LogInfo':
        return {'says': action.named['msg']}
    return {'action': name, 'values': action.values}


sys.dont_write_bytecode = True
os.environ['ROS_DISTRO'] = ENVIRONMENT
spec = importlib.util.spec_from_file_location('robot_launch', LAUNCH_FILE)
launch_file = importlib.util.module_from_spec(spec)
spec.loader.exec_module(launch_file)

described = launch_file.generate_launch_description().values[0]
context = {}
for action in described:
    if type(action).__name__ == 'DeclareLaunchArgument':
        context[action.values[0]] = given.pop(action.values[0], action.named['default_value'])
if given:
    sys.exit(f'unknown arguments: {", ".join(given)}')
for action in described:
    if type(action).__name__ == 'OpaqueFunction':
        groups = action.named['function'](context)
        print(json.dumps([plain(inner) for group in groups for inner in group.values[0]]))
