"""Nav2 and what belongs to it on the robot, for ROS 2 Humble and Jazzy.

    ros2 launch launch/ros/robot.launch.py site:=maps/ok-center initial_pose:=24.6,0.75,1.57

The base, the velocity multiplexer and the guide are not here: `npx haengbok up robot` runs them, and
this beside them. `--show-args` lists the arguments.
"""

import os

from ament_index_python.packages import PackageNotFoundError, get_package_prefix
from launch import LaunchDescription
from launch.actions import DeclareLaunchArgument, GroupAction, LogInfo, OpaqueFunction
from launch.actions import SetEnvironmentVariable
from launch.substitutions import LaunchConfiguration
from launch_ros.actions import Node, PushRosNamespace, SetParameter
from launch_ros.parameter_descriptions import ParameterValue

HERE = os.path.dirname(os.path.realpath(__file__))
PARTS = ['description', 'localization', 'navigation', 'docking', 'joystick', 'lidar']
DISTRIBUTIONS = ['humble', 'jazzy']

# A crashed server comes back by itself; its lifecycle manager notices by the missing bond heartbeat,
# stops the others meanwhile, and brings all of them up again.
RESPAWN_S = 2.0
BOND_TIMEOUT_S = 4.0

ARGUMENTS = {
    'site': (os.path.join(HERE, '..', '..', 'maps', 'ok-center'), 'folder with map.yaml, keepout.yaml and speed.yaml'),
    'params_file': ('', 'YAML read after ours: only what you want otherwise'),
    'namespace': ('', 'for more than one robot on a graph'),
    'use_sim_time': ('false', 'true where something publishes /clock'),
    'autostart': ('true', 'false: the lifecycle managers wait for their service'),
    'initial_pose': ('', 'x,y,yaw in the map, metres and radians; empty: somebody sets it on initialpose'),
    'parts': (','.join(PARTS), 'which of ' + ', '.join(PARTS)),
    'lidar': ('', 'package/executable of a lidar driver; empty: scan comes from elsewhere'),
    'lidar_params': ('', 'YAML with its parameters, see lidar.example.yaml'),
    'log_level': ('info', 'of every node: debug, info, warn, error'),
}


class Robot:
    """What the arguments ask for, and the nodes that follow from it."""

    def __init__(self, context):
        values = {name: LaunchConfiguration(name).perform(context) for name in ARGUMENTS}
        self.values = values
        self.distribution = os.environ.get('ROS_DISTRO', '')
        if self.distribution not in DISTRIBUTIONS:
            raise RuntimeError(f'ROS 2 "{self.distribution}" is not known here; source one of: {", ".join(DISTRIBUTIONS)}')
        self.parts = [part.strip() for part in values['parts'].split(',') if part.strip()]
        for part in self.parts:
            if part not in PARTS:
                raise RuntimeError(f'There is no part "{part}"; known are: {", ".join(PARTS)}')
        self.params = [os.path.join(HERE, 'nav2.yaml'), os.path.join(HERE, f'nav2.{self.distribution}.yaml')]
        if values['params_file']:
            self.params.append(existing(values['params_file'], 'name it as params_file:=...'))
        namespace = values['namespace'].strip('/')
        self.prefix = f'/{namespace}' if namespace else ''

    def site_file(self, name):
        path = os.path.join(os.path.realpath(self.values['site']), name)
        return existing(path, 'make it with `npx haengbok map make <site>`, or name another folder with site:=...')

    def node(self, package, executable, name, parameters=(), remappings=(), respawn=True):
        require(package, self.distribution)
        # A costmap is a node in a namespace of its own, so that its topics are named from the root.
        rooted = ['/tf', '/tf_static', '/scan', '/map', '/speed_limit',
                  '/keepout_costmap_filter_info', '/speed_costmap_filter_info']
        moved = [(topic, self.prefix + topic) for topic in rooted] if self.prefix else []
        return Node(
            package=package, executable=executable, name=name, output='screen',
            parameters=[*self.params, *parameters], remappings=[*moved, *remappings],
            arguments=['--ros-args', '--log-level', self.values['log_level']],
            respawn=respawn, respawn_delay=RESPAWN_S,
        )

    def manager(self, name, managed):
        return self.node('nav2_lifecycle_manager', 'lifecycle_manager', name, [{
            'autostart': self.values['autostart'].lower() == 'true',
            'node_names': [node for node in managed],
            'bond_timeout': BOND_TIMEOUT_S,
            'attempt_respawn_reconnection': True,
        }])


def existing(path, remedy):
    path = os.path.realpath(path)
    if not os.path.isfile(path):
        raise RuntimeError(f'There is no {path}: {remedy}')
    return path


def installed(package):
    try:
        get_package_prefix(package)
        return True
    except PackageNotFoundError:
        return False


def require(package, distribution):
    if not installed(package):
        debian = f'ros-{distribution}-{package.replace("_", "-")}'
        raise RuntimeError(f'The ROS package {package} is not installed: sudo apt install {debian}')


def description(robot):
    with open(os.path.join(HERE, 'haengbok.urdf'), encoding='utf8') as urdf:
        text = urdf.read()
    return [robot.node('robot_state_publisher', 'robot_state_publisher', 'robot_state_publisher',
                       [{'robot_description': ParameterValue(text, value_type=str)}])]


def localization(robot):
    nodes = {}
    for name, file in [('map_server', 'map.yaml'), ('keepout_filter_mask_server', 'keepout.yaml'),
                       ('speed_filter_mask_server', 'speed.yaml')]:
        nodes[name] = robot.node('nav2_map_server', 'map_server', name, [{'yaml_filename': robot.site_file(file)}])
    for mask in ['keepout', 'speed']:
        name = f'{mask}_costmap_filter_info_server'
        nodes[name] = robot.node('nav2_map_server', 'costmap_filter_info_server', name,
                                 [{'mask_topic': f'{robot.prefix}/{mask}_filter_mask'}])
    nodes['amcl'] = robot.node('nav2_amcl', 'amcl', 'amcl', [initial_pose(robot.values['initial_pose'])])
    return [*nodes.values(), robot.manager('lifecycle_manager_localization', nodes)]


def initial_pose(text):
    if not text:
        return {'set_initial_pose': False}
    try:
        x, y, yaw = (float(number) for number in text.split(','))
    except ValueError as error:
        raise RuntimeError(f'initial_pose:={text} must be three numbers: x,y,yaw') from error
    return {'set_initial_pose': True, 'initial_pose.x': x, 'initial_pose.y': y, 'initial_pose.yaw': yaw}


def navigation(robot):
    driving = [('cmd_vel', 'cmd_vel_nav')]
    trees = {
        f'default_nav_{kind}_bt_xml': os.path.join(HERE, 'trees', f'navigate_{kind}.{robot.distribution}.xml')
        for kind in ['to_pose', 'through_poses']
    }
    # In the order in which they come up: whatever protects people is there before what drives.
    nodes = {
        'collision_monitor': robot.node('nav2_collision_monitor', 'collision_monitor', 'collision_monitor'),
        'velocity_smoother': robot.node('nav2_velocity_smoother', 'velocity_smoother', 'velocity_smoother',
                                        remappings=driving),
        'controller_server': robot.node('nav2_controller', 'controller_server', 'controller_server',
                                        remappings=driving),
        'smoother_server': robot.node('nav2_smoother', 'smoother_server', 'smoother_server'),
        'planner_server': robot.node('nav2_planner', 'planner_server', 'planner_server'),
        'behavior_server': robot.node('nav2_behaviors', 'behavior_server', 'behavior_server', remappings=driving),
        'bt_navigator': robot.node('nav2_bt_navigator', 'bt_navigator', 'bt_navigator', [trees]),
    }
    return [*nodes.values(), robot.manager('lifecycle_manager_navigation', nodes)]


def docking(robot):
    if not installed('opennav_docking'):
        return [LogInfo(msg='Without dock_robot: opennav_docking is not installed. The robot docks by driving to its dock.')]
    node = robot.node('opennav_docking', 'opennav_docking', 'docking_server',
                      remappings=[('cmd_vel', 'cmd_vel_nav'), ('battery_state', 'battery_status')])
    return [node, robot.manager('lifecycle_manager_docking', ['docking_server'])]


def joystick(robot):
    missing = [package for package in ['joy', 'teleop_twist_joy'] if not installed(package)]
    if missing:
        return [LogInfo(msg=f'Without joystick: {" and ".join(missing)} not installed.')]
    return [
        robot.node('joy', 'joy_node', 'joy_node'),
        robot.node('teleop_twist_joy', 'teleop_node', 'teleop_twist_joy_node',
                   remappings=[('cmd_vel', 'cmd_vel_joy')]),
    ]


def lidar(robot):
    driver = robot.values['lidar']
    if not driver:
        return [LogInfo(msg='Without lidar driver (lidar:=package/executable): scan must come from elsewhere.')]
    package, _, executable = driver.partition('/')
    if not executable:
        raise RuntimeError(f'lidar:={driver} must be package/executable, for example sllidar_ros2/sllidar_node')
    given = robot.values['lidar_params']
    return [robot.node(package, executable, 'lidar', [existing(given, 'give lidar_params:=...')] if given else [])]


def launch_parts(context):
    robot = Robot(context)
    actions = [action for part in PARTS if part in robot.parts for action in globals()[part](robot)]
    apart = [PushRosNamespace(robot.prefix)] if robot.prefix else []
    return [GroupAction([
        *apart,
        SetParameter('use_sim_time', robot.values['use_sim_time'].lower() == 'true'),
        *actions,
    ])]


def generate_launch_description():
    declared = [
        DeclareLaunchArgument(name, default_value=default, description=words)
        for name, (default, words) in ARGUMENTS.items()
    ]
    # A log line is worth most right before a crash.
    unbuffered = SetEnvironmentVariable('RCUTILS_LOGGING_BUFFERED_STREAM', '1')
    return LaunchDescription([unbuffered, *declared, OpaqueFunction(function=launch_parts)])
